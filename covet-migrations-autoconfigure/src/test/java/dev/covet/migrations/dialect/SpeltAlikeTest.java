package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.no;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.unique;
import static dev.covet.migrations.dialect.Samples.yes;
import static dev.covet.migrations.dialect.SpeltAlikeContract.SpeltColumn.of;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Nested;

class SpeltAlikeTest {

    /** What each engine below is told in its own words. */
    private static Schema orders(boolean indexesExpressions) {
        var owners = table("owners", id(), required("email", "varchar(80)"))
                .withUniques(List.of(unique("uk_owners_email", "email")));
        var orders = table(
                        "orders",
                        id(),
                        required("owner", "bigint"),
                        required("status", "varchar(10)").withDefault(text("NEW")),
                        column("total", "decimal(10,2)").withDefault(number("0")),
                        generated("doubled", "decimal(12,2)", "total * 2", true))
                .withForeignKeys(List.of(foreignKey("fk_orders_owner", "owner", "owners", "id")))
                .withChecks(List.of(
                        check("ck_orders_status", "status in ('NEW', 'DONE')"),
                        check("ck_orders_total", "total between 0 and 1000 and (total <> 13 or status is null)")));
        var schema = schema(owners, indexesExpressions ? withIndex(orders) : orders);
        return schema.addIndex("orders", index("ix_orders_owner", "owner", "status"))
                .createView(new View(
                        "open_orders", SqlText.of("SELECT id, total AS amount FROM orders WHERE status = 'NEW'")));
    }

    private static Table withIndex(Table orders) {
        var lower = new IndexPart.OfExpression(SqlText.of("lower(status)"), SortOrder.ASC);
        return orders.withIndexes(List.of(new Index("ix_orders_lower", List.of(lower), false, null)));
    }

    @Nested
    class OnPostgresql extends SpeltAlikeContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        protected List<SpeltColumn> columns() {
            return List.of(
                    of(column("c", "integer"), "int", "int4", "INTEGER DEFAULT NULL", "integer NULL"),
                    of(
                            column("c", "bigint").withDefault(number("0")),
                            "int8 DEFAULT 0",
                            "bigint DEFAULT '0'",
                            "bigint DEFAULT (0)"),
                    of(
                            column("c", "integer").withDefault(number("-7")),
                            "int DEFAULT -7",
                            "int DEFAULT '-7'::integer",
                            "int DEFAULT (-(7))"),
                    of(
                            column("c", "decimal(10,2)").withDefault(number("1.5")),
                            "numeric(10,2) DEFAULT 1.5",
                            "decimal(10,2) DEFAULT 1.50",
                            "numeric(10,2) DEFAULT '1.50'",
                            "numeric(10,2) DEFAULT 1.5::numeric"),
                    of(
                            column("c", "double").withDefault(number("100")),
                            "float8 DEFAULT 100",
                            "double precision DEFAULT 1e2",
                            "float DEFAULT 100.0"),
                    of(
                            column("c", "boolean").withDefault(yes()),
                            "bool DEFAULT true",
                            "boolean DEFAULT 't'",
                            "boolean DEFAULT 'yes'",
                            "boolean DEFAULT 'true'::boolean"),
                    of(
                            required("c", "varchar(20)").withDefault(text("it's")),
                            "varchar(20) NOT NULL DEFAULT 'it''s'",
                            "character varying(20) NOT NULL DEFAULT E'it\\'s'::text",
                            "varchar(20) NOT NULL DEFAULT $$it's$$"),
                    of(
                            column("c", "char(3)").withDefault(text("a")),
                            "char(3) DEFAULT 'a'",
                            "character(3) DEFAULT 'a  '"),
                    of(
                            column("c", "timestamp").withDefault(expression("CURRENT_TIMESTAMP")),
                            "timestamp DEFAULT now()",
                            "timestamp(6) DEFAULT CURRENT_TIMESTAMP",
                            "timestamp without time zone DEFAULT CURRENT_TIMESTAMP(6)",
                            "timestamp DEFAULT transaction_timestamp()"),
                    of(
                            column("c", "timestamptz(3)").withDefault(expression("now()")),
                            "timestamptz(3) DEFAULT current_timestamp(3)"),
                    of(
                            column("c", "timestamp").withDefault(text("2020-01-01 00:00:00")),
                            "timestamp DEFAULT '2020-01-01'",
                            "timestamp DEFAULT '2020-01-01T00:00:00'",
                            "timestamp DEFAULT TIMESTAMP '2020-01-01 00:00:00.000'"),
                    of(
                            column("c", "date").withDefault(text("2020-01-01")),
                            "date DEFAULT '2020-01-01'",
                            "date DEFAULT DATE '2020-01-01'"),
                    of(
                            column("c", "date").withDefault(expression("current_date")),
                            "date DEFAULT CURRENT_DATE",
                            "date DEFAULT (current_date)"),
                    of(
                            column("c", "uuid").withDefault(text("123e4567-e89b-12d3-a456-426614174000")),
                            "uuid DEFAULT '123E4567-E89B-12D3-A456-426614174000'"),
                    of(
                            column("c", "json").withDefault(text("{\"a\": 1}")),
                            "jsonb DEFAULT '{\"a\":1}'",
                            "jsonb DEFAULT '{ \"a\" : 1 }'::jsonb"),
                    of(column("c", "blob").withDefault(text("ab")), "bytea DEFAULT 'ab'", "bytea DEFAULT '\\x6162'"),
                    of(column("c", "array(integer)"), "int[]", "integer ARRAY"),
                    of(
                            column("c", "text").withDefault(text("x")),
                            "text DEFAULT 'x'",
                            "text DEFAULT ('x'::varchar)::text"));
        }

        @Override
        protected List<String> statements() {
            return List.of(
                    "CREATE TABLE owners (id int8 CONSTRAINT pk_owners PRIMARY KEY,"
                            + " email character varying(80) NOT NULL CONSTRAINT uk_owners_email UNIQUE)",
                    """
                    CREATE TABLE orders (id bigint, owner bigint NOT NULL
                        CONSTRAINT fk_orders_owner REFERENCES owners ON DELETE NO ACTION,
                        status varchar(10) DEFAULT 'NEW'::text NOT NULL
                            CONSTRAINT ck_orders_status CHECK (status = 'DONE' OR (status = ANY (ARRAY['NEW']))),
                        total numeric(10,2) DEFAULT 0.00, doubled numeric(12,2) GENERATED ALWAYS AS ((total) * 2) STORED,
                        CONSTRAINT pk_orders PRIMARY KEY (id),
                        CONSTRAINT ck_orders_total CHECK (1000 >= total AND total >= 0 AND NOT (total = 13 AND status IS NOT NULL)))""",
                    "CREATE INDEX ix_orders_owner ON orders USING btree (owner ASC NULLS LAST, status)",
                    "CREATE INDEX ix_orders_lower ON orders (lower((status)::text))",
                    "CREATE VIEW open_orders AS SELECT orders.id, (orders.total) amount FROM orders WHERE (status)::text = 'NEW'");
        }

        @Override
        protected Schema meaning() {
            return orders(true);
        }
    }

    @Nested
    class OnMysql extends OnMysqlFamily {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Override
        protected List<String> statements() {
            return with("CREATE INDEX ix_orders_lower ON orders ((LCASE(status)))");
        }

        @Override
        protected Schema meaning() {
            return orders(true);
        }
    }

    @Nested
    class OnMariadb extends OnMysqlFamily {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Override
        protected List<String> statements() {
            return with("DO 1");
        }

        @Override
        protected Schema meaning() {
            return orders(false);
        }
    }

    abstract static class OnMysqlFamily extends SpeltAlikeContract {

        @Override
        protected List<SpeltColumn> columns() {
            return List.of(
                    of(column("c", "integer"), "INT", "integer(11)", "int DEFAULT NULL"),
                    of(
                            column("c", "bigint").withDefault(number("0")),
                            "bigint DEFAULT 0",
                            "bigint(20) DEFAULT '0'",
                            "bigint DEFAULT 0x00"),
                    of(
                            column("c", "integer").withDefault(number("-7")),
                            "int DEFAULT -7",
                            "int DEFAULT '-7'",
                            "int DEFAULT (-7)"),
                    of(
                            column("c", "decimal(10,2)").withDefault(number("1.5")),
                            "numeric(10,2) DEFAULT 1.5",
                            "decimal(10,2) DEFAULT '1.50'",
                            "dec(10,2) DEFAULT 1.500"),
                    of(
                            column("c", "double").withDefault(number("100")),
                            "double DEFAULT 100",
                            "double precision DEFAULT 1e2"),
                    of(
                            column("c", "boolean").withDefault(yes()),
                            "bool DEFAULT true",
                            "boolean DEFAULT 1",
                            "tinyint(1) DEFAULT '1'",
                            "boolean DEFAULT (true)"),
                    of(column("c", "boolean").withDefault(no()), "boolean DEFAULT false", "tinyint(1) DEFAULT 0"),
                    of(
                            required("c", "varchar(20)").withDefault(text("it's")),
                            "varchar(20) NOT NULL DEFAULT 'it''s'",
                            "varchar(20) NOT NULL DEFAULT \"it's\"",
                            "character varying(20) NOT NULL DEFAULT 'it\\'s'",
                            "varchar(20) NOT NULL DEFAULT ('it''s')"),
                    of(
                            column("c", "varchar(20)").withDefault(text("5")),
                            "varchar(20) DEFAULT 5",
                            "varchar(20) DEFAULT '5'"),
                    of(column("c", "char(3)").withDefault(text("a")), "char(3) DEFAULT 'a'", "char(3) DEFAULT 'a  '"),
                    of(
                            column("c", "timestamp").withDefault(expression("CURRENT_TIMESTAMP")),
                            "datetime(6) DEFAULT now(6)",
                            "datetime(6) DEFAULT CURRENT_TIMESTAMP(6)",
                            "datetime(6) DEFAULT localtimestamp(6)"),
                    of(
                            column("c", "timestamp(0)").withDefault(expression("now()")),
                            "datetime DEFAULT now()",
                            "datetime DEFAULT CURRENT_TIMESTAMP"),
                    of(
                            column("c", "timestamptz(3)").withDefault(expression("now()")),
                            "timestamp(3) NULL DEFAULT current_timestamp(3)"),
                    of(
                            column("c", "timestamp").withDefault(text("2020-01-01 00:00:00")),
                            "datetime(6) DEFAULT '2020-01-01'",
                            "datetime(6) DEFAULT '2020-1-1 0:00:00'",
                            "datetime(6) DEFAULT '2020-01-01 00:00:00.000000'"),
                    of(
                            column("c", "date").withDefault(text("2020-01-01")),
                            "date DEFAULT '2020-01-01'",
                            "date DEFAULT 20200101"),
                    of(
                            column("c", "date").withDefault(expression("current_date")),
                            "date DEFAULT (CURRENT_DATE)",
                            "date DEFAULT (curdate())"),
                    of(
                            column("c", "time(0)").withDefault(text("10:00:00")),
                            "time DEFAULT '10:00'",
                            "time DEFAULT '10:00:00'"),
                    of(
                            column("c", "varbinary(5)").withDefault(text("ab")),
                            "varbinary(5) DEFAULT 'ab'",
                            "varbinary(5) DEFAULT 0x6162"),
                    of(
                            column("c", "binary(5)").withDefault(text("ab")),
                            "binary(5) DEFAULT 'ab'",
                            "binary(5) DEFAULT x'6162000000'"),
                    of(
                            column("c", "text").withDefault(text("x")),
                            "longtext DEFAULT ('x')",
                            "longtext DEFAULT (_utf8mb4'x')"),
                    of(column("c", "json").withDefault(text("{\"a\": 1}")), "json DEFAULT ('{\"a\":1}')"),
                    of(column("c", "enum('A', 'B')").withDefault(text("B")), "enum('A','B') DEFAULT 'B'"));
        }

        protected static List<String> with(String index) {
            return List.of(
                    "CREATE TABLE owners (id bigint(20) PRIMARY KEY, email varchar(80) NOT NULL,"
                            + " UNIQUE INDEX uk_owners_email (email) USING BTREE) ENGINE=InnoDB",
                    """
                    CREATE TABLE `orders` (`id` bigint, `owner` bigint NOT NULL, status varchar(10) DEFAULT 'NEW' NOT NULL,
                        total numeric(10,2) DEFAULT '0', doubled numeric(12,2) AS ((total) * 2.00) STORED,
                        PRIMARY KEY (id),
                        CONSTRAINT fk_orders_owner FOREIGN KEY (owner) REFERENCES owners (id) ON DELETE RESTRICT,
                        CONSTRAINT ck_orders_status CHECK (status = 'DONE' OR status IN ("NEW")),
                        CONSTRAINT ck_orders_total
                            CHECK (1000 >= total AND total >= 0.00 AND NOT (total = 13 AND status IS NOT NULL)))""",
                    "ALTER TABLE orders ADD KEY ix_orders_owner (owner, status)",
                    index,
                    "CREATE VIEW open_orders AS SELECT orders.id, (orders.total) amount FROM orders WHERE status = 'NEW'");
        }
    }

    @Nested
    class OnSqlite extends SpeltAlikeContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Override
        protected List<SpeltColumn> columns() {
            return List.of(
                    of(column("c", "integer"), "INT", "integer", "int4 DEFAULT NULL"),
                    of(
                            column("c", "bigint").withDefault(number("0")),
                            "bigint DEFAULT 0",
                            "int8 DEFAULT '0'",
                            "BIGINT DEFAULT (0)"),
                    of(
                            column("c", "decimal(10,2)").withDefault(number("1.5")),
                            "decimal(10,2) DEFAULT 1.5",
                            "DECIMAL(10, 2) DEFAULT 1.50"),
                    of(
                            column("c", "boolean").withDefault(yes()),
                            "boolean DEFAULT 1",
                            "BOOL DEFAULT true",
                            "boolean DEFAULT (1)"),
                    of(
                            required("c", "varchar(20)").withDefault(text("it's")),
                            "varchar(20) NOT NULL DEFAULT 'it''s'",
                            "VARCHAR(20) DEFAULT ('it''s') NOT NULL",
                            "nvarchar(20) DEFAULT \"it's\" NOT NULL"),
                    of(
                            column("c", "timestamp").withDefault(expression("now()")),
                            "timestamp DEFAULT current_timestamp",
                            "datetime DEFAULT CURRENT_TIMESTAMP"),
                    of(column("c", "date").withDefault(text("2020-01-01")), "date DEFAULT '2020-01-01'"),
                    of(column("c", "blob").withDefault(text("ab")), "blob DEFAULT x'6162'", "BLOB DEFAULT (X'6162')"));
        }

        @Override
        protected List<String> statements() {
            return List.of(
                    "CREATE TABLE owners (id bigint NOT NULL PRIMARY KEY, email VARCHAR(80) NOT NULL)",
                    "CREATE UNIQUE INDEX uk_owners_email ON owners (email ASC)",
                    """
                    CREATE TABLE [orders] (`id` bigint NOT NULL, "owner" BIGINT NOT NULL, status varchar(10) DEFAULT 'NEW' NOT NULL,
                        total decimal(10,2) DEFAULT 0.0, doubled decimal(12,2) AS ((total) * 2) STORED,
                        CONSTRAINT anything PRIMARY KEY (id),
                        CONSTRAINT fk_orders_owner FOREIGN KEY (owner) REFERENCES owners (id) ON DELETE NO ACTION,
                        CONSTRAINT ck_orders_status CHECK ("status" == 'DONE' OR status IN ('NEW')),
                        CONSTRAINT ck_orders_total
                            CHECK (1000 >= total AND total >= 0 AND NOT (total = 13 AND status NOTNULL)))""",
                    "CREATE INDEX ix_orders_owner ON orders (owner, [status] COLLATE BINARY)",
                    "CREATE INDEX ix_orders_lower ON orders (LOWER(status))",
                    "CREATE VIEW open_orders AS SELECT id, (total) amount FROM orders WHERE status = 'NEW';");
        }

        @Override
        protected Schema meaning() {
            return orders(true);
        }
    }
}
