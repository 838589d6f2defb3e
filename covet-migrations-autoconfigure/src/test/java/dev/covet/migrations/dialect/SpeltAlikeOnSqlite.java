package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;

import dev.covet.migrations.schema.Schema;
import java.util.List;

/** The words of SQLite. */
abstract class SpeltAlikeOnSqlite extends SpeltAlikeContract {

    @Override
    protected List<SpeltColumn> columns() {
        return List.of(
                SpeltColumn.of(column("c", "integer"), "INT", "integer", "int4 DEFAULT NULL"),
                SpeltColumn.of(
                        column("c", "bigint").withDefault(number("0")),
                        "bigint DEFAULT 0",
                        "int8 DEFAULT '0'",
                        "BIGINT DEFAULT (0)"),
                SpeltColumn.of(
                        column("c", "decimal(10,2)").withDefault(number("1.5")),
                        "decimal(10,2) DEFAULT 1.5",
                        "DECIMAL(10, 2) DEFAULT 1.50"),
                SpeltColumn.of(
                        column("c", "boolean").withDefault(yes()),
                        "boolean DEFAULT 1",
                        "BOOL DEFAULT true",
                        "boolean DEFAULT (1)"),
                SpeltColumn.of(
                        required("c", "varchar(20)").withDefault(text("it's")),
                        "varchar(20) NOT NULL DEFAULT 'it''s'",
                        "VARCHAR(20) DEFAULT ('it''s') NOT NULL",
                        "nvarchar(20) DEFAULT \"it's\" NOT NULL"),
                SpeltColumn.of(
                        column("c", "timestamp").withDefault(expression("now()")),
                        "timestamp DEFAULT current_timestamp",
                        "datetime DEFAULT CURRENT_TIMESTAMP"),
                SpeltColumn.of(column("c", "date").withDefault(text("2020-01-01")), "date DEFAULT '2020-01-01'"),
                SpeltColumn.of(
                        column("c", "blob").withDefault(text("ab")), "blob DEFAULT x'6162'", "BLOB DEFAULT (X'6162')"));
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
        return SpeltAlikeSamples.orders(true);
    }
}
