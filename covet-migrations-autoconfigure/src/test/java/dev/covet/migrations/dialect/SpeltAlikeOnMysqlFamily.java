package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.no;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;

import java.util.List;

/** The words of MySQL and MariaDB. */
abstract class SpeltAlikeOnMysqlFamily extends SpeltAlikeContract {

    @Override
    protected List<SpeltColumn> columns() {
        return List.of(
                SpeltColumn.of(column("c", "integer"), "INT", "integer(11)", "int DEFAULT NULL"),
                SpeltColumn.of(
                        column("c", "bigint").withDefault(number("0")),
                        "bigint DEFAULT 0",
                        "bigint(20) DEFAULT '0'",
                        "bigint DEFAULT 0x00"),
                SpeltColumn.of(
                        column("c", "integer").withDefault(number("-7")),
                        "int DEFAULT -7",
                        "int DEFAULT '-7'",
                        "int DEFAULT (-7)"),
                SpeltColumn.of(
                        column("c", "decimal(10,2)").withDefault(number("1.5")),
                        "numeric(10,2) DEFAULT 1.5",
                        "decimal(10,2) DEFAULT '1.50'",
                        "dec(10,2) DEFAULT 1.500"),
                SpeltColumn.of(
                        column("c", "double").withDefault(number("100")),
                        "double DEFAULT 100",
                        "double precision DEFAULT 1e2"),
                SpeltColumn.of(
                        column("c", "boolean").withDefault(yes()),
                        "bool DEFAULT true",
                        "boolean DEFAULT 1",
                        "tinyint(1) DEFAULT '1'",
                        "boolean DEFAULT (true)"),
                SpeltColumn.of(
                        column("c", "boolean").withDefault(no()), "boolean DEFAULT false", "tinyint(1) DEFAULT 0"),
                SpeltColumn.of(
                        required("c", "varchar(20)").withDefault(text("it's")),
                        "varchar(20) NOT NULL DEFAULT 'it''s'",
                        "varchar(20) NOT NULL DEFAULT \"it's\"",
                        "character varying(20) NOT NULL DEFAULT 'it\\'s'",
                        "varchar(20) NOT NULL DEFAULT ('it''s')"),
                SpeltColumn.of(
                        column("c", "varchar(20)").withDefault(text("5")),
                        "varchar(20) DEFAULT 5",
                        "varchar(20) DEFAULT '5'"),
                SpeltColumn.of(
                        column("c", "char(3)").withDefault(text("a")), "char(3) DEFAULT 'a'", "char(3) DEFAULT 'a  '"),
                SpeltColumn.of(
                        column("c", "timestamp").withDefault(expression("CURRENT_TIMESTAMP")),
                        "datetime(6) DEFAULT now(6)",
                        "datetime(6) DEFAULT CURRENT_TIMESTAMP(6)",
                        "datetime(6) DEFAULT localtimestamp(6)"),
                SpeltColumn.of(
                        column("c", "timestamp(0)").withDefault(expression("now()")),
                        "datetime DEFAULT now()",
                        "datetime DEFAULT CURRENT_TIMESTAMP"),
                SpeltColumn.of(
                        column("c", "timestamptz(3)").withDefault(expression("now()")),
                        "timestamp(3) NULL DEFAULT current_timestamp(3)"),
                SpeltColumn.of(
                        column("c", "timestamp").withDefault(text("2020-01-01 00:00:00")),
                        "datetime(6) DEFAULT '2020-01-01'",
                        "datetime(6) DEFAULT '2020-1-1 0:00:00'",
                        "datetime(6) DEFAULT '2020-01-01 00:00:00.000000'"),
                SpeltColumn.of(
                        column("c", "date").withDefault(text("2020-01-01")),
                        "date DEFAULT '2020-01-01'",
                        "date DEFAULT 20200101"),
                SpeltColumn.of(
                        column("c", "date").withDefault(expression("current_date")),
                        "date DEFAULT (CURRENT_DATE)",
                        "date DEFAULT (curdate())"),
                SpeltColumn.of(
                        column("c", "time(0)").withDefault(text("10:00:00")),
                        "time DEFAULT '10:00'",
                        "time DEFAULT '10:00:00'"),
                SpeltColumn.of(
                        column("c", "varbinary(5)").withDefault(text("ab")),
                        "varbinary(5) DEFAULT 'ab'",
                        "varbinary(5) DEFAULT 0x6162"),
                SpeltColumn.of(
                        column("c", "binary(5)").withDefault(text("ab")),
                        "binary(5) DEFAULT 'ab'",
                        "binary(5) DEFAULT x'6162000000'"),
                SpeltColumn.of(
                        column("c", "text").withDefault(text("x")),
                        "longtext DEFAULT ('x')",
                        "longtext DEFAULT (_utf8mb4'x')"),
                SpeltColumn.of(column("c", "json").withDefault(text("{\"a\": 1}")), "json DEFAULT ('{\"a\":1}')"),
                SpeltColumn.of(column("c", "enum('A', 'B')").withDefault(text("B")), "enum('A','B') DEFAULT 'B'"));
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
