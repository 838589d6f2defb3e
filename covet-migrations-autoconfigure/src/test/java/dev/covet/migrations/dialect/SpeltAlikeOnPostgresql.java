package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;

import dev.covet.migrations.schema.Schema;
import java.util.List;

/** The words of PostgreSQL. */
abstract class SpeltAlikeOnPostgresql extends SpeltAlikeContract {

    @Override
    protected List<SpeltColumn> columns() {
        return List.of(
                SpeltColumn.of(column("c", "integer"), "int", "int4", "INTEGER DEFAULT NULL", "integer NULL"),
                SpeltColumn.of(
                        column("c", "bigint").withDefault(number("0")),
                        "int8 DEFAULT 0",
                        "bigint DEFAULT '0'",
                        "bigint DEFAULT (0)"),
                SpeltColumn.of(
                        column("c", "integer").withDefault(number("-7")),
                        "int DEFAULT -7",
                        "int DEFAULT '-7'::integer",
                        "int DEFAULT (-(7))"),
                SpeltColumn.of(
                        column("c", "decimal(10,2)").withDefault(number("1.5")),
                        "numeric(10,2) DEFAULT 1.5",
                        "decimal(10,2) DEFAULT 1.50",
                        "numeric(10,2) DEFAULT '1.50'",
                        "numeric(10,2) DEFAULT 1.5::numeric"),
                SpeltColumn.of(
                        column("c", "double").withDefault(number("100")),
                        "float8 DEFAULT 100",
                        "double precision DEFAULT 1e2",
                        "float DEFAULT 100.0"),
                SpeltColumn.of(
                        column("c", "boolean").withDefault(yes()),
                        "bool DEFAULT true",
                        "boolean DEFAULT 't'",
                        "boolean DEFAULT 'yes'",
                        "boolean DEFAULT 'true'::boolean"),
                SpeltColumn.of(
                        required("c", "varchar(20)").withDefault(text("it's")),
                        "varchar(20) NOT NULL DEFAULT 'it''s'",
                        "character varying(20) NOT NULL DEFAULT E'it\\'s'::text",
                        "varchar(20) NOT NULL DEFAULT $$it's$$"),
                SpeltColumn.of(
                        column("c", "char(3)").withDefault(text("a")),
                        "char(3) DEFAULT 'a'",
                        "character(3) DEFAULT 'a  '"),
                SpeltColumn.of(
                        column("c", "timestamp").withDefault(expression("CURRENT_TIMESTAMP")),
                        "timestamp DEFAULT now()",
                        "timestamp(6) DEFAULT CURRENT_TIMESTAMP",
                        "timestamp without time zone DEFAULT CURRENT_TIMESTAMP(6)",
                        "timestamp DEFAULT transaction_timestamp()"),
                SpeltColumn.of(
                        column("c", "timestamptz(3)").withDefault(expression("now()")),
                        "timestamptz(3) DEFAULT current_timestamp(3)"),
                SpeltColumn.of(
                        column("c", "timestamp").withDefault(text("2020-01-01 00:00:00")),
                        "timestamp DEFAULT '2020-01-01'",
                        "timestamp DEFAULT '2020-01-01T00:00:00'",
                        "timestamp DEFAULT TIMESTAMP '2020-01-01 00:00:00.000'"),
                SpeltColumn.of(
                        column("c", "date").withDefault(text("2020-01-01")),
                        "date DEFAULT '2020-01-01'",
                        "date DEFAULT DATE '2020-01-01'"),
                SpeltColumn.of(
                        column("c", "date").withDefault(expression("current_date")),
                        "date DEFAULT CURRENT_DATE",
                        "date DEFAULT (current_date)"),
                SpeltColumn.of(
                        column("c", "uuid").withDefault(text("123e4567-e89b-12d3-a456-426614174000")),
                        "uuid DEFAULT '123E4567-E89B-12D3-A456-426614174000'"),
                SpeltColumn.of(
                        column("c", "json").withDefault(text("{\"a\": 1}")),
                        "jsonb DEFAULT '{\"a\":1}'",
                        "jsonb DEFAULT '{ \"a\" : 1 }'::jsonb"),
                SpeltColumn.of(
                        column("c", "blob").withDefault(text("ab")), "bytea DEFAULT 'ab'", "bytea DEFAULT '\\x6162'"),
                SpeltColumn.of(column("c", "array(integer)"), "int[]", "integer ARRAY"),
                SpeltColumn.of(
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
        return SpeltAlikeSamples.orders(true);
    }
}
