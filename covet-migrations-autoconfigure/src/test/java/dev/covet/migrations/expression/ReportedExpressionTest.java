package dev.covet.migrations.expression;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ReportedExpressionTest {

    @Nested
    class OnPostgresql extends ReportedExpressionContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        protected String table() {
            return """
                    CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, c bigint, n numeric(10,2),
                        d double precision, f real, k smallint, v varchar(40), w varchar(20), x text, ch char(5),
                        active boolean, ok boolean, day date, ts timestamp(6), tz timestamptz(6), tm time(6), u uuid,
                        j jsonb, arr integer[], tarr varchar(10)[], status varchar(10), "Mixed" varchar(10),
                        "order" integer, grösse integer, bts bytea, iv interval)""";
        }

        @Override
        protected String check() {
            return "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'ck'";
        }

        @Override
        protected String generated() {
            return """
                    SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
                        JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE a.attname = 'g'""";
        }

        @Override
        protected String index() {
            return "SELECT pg_get_expr(indexprs, indrelid) FROM pg_index WHERE indexrelid = 'ix'::regclass";
        }

        @Override
        protected String ofTable() {
            return "";
        }
    }

    abstract static class OnMysqlFamily extends ReportedExpressionContract {

        @Override
        protected String table() {
            return """
                    CREATE TABLE t (id int PRIMARY KEY, a int, b int, c bigint, n decimal(10,2), d double, f float,
                        k smallint, v varchar(40), w varchar(20), x longtext, ch char(5), active boolean, ok bit(1),
                        day date, ts datetime(6), tz timestamp(6) NULL, tm time(6), u binary(16), j json,
                        status varchar(10), Mixed varchar(10), `order` int, `grösse` int, bts varbinary(40),
                        en enum('A','B'))""";
        }

        @Override
        protected String check() {
            return "SELECT CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS"
                    + " WHERE CONSTRAINT_SCHEMA = DATABASE() AND CONSTRAINT_NAME = 'ck'";
        }

        @Override
        protected String generated() {
            return "SELECT GENERATION_EXPRESSION FROM information_schema.COLUMNS"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME = 'g'";
        }

        @Override
        protected String index() {
            return "SELECT EXPRESSION FROM information_schema.STATISTICS"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME = 'ix'";
        }

        @Override
        protected String ofTable() {
            return " ON t";
        }
    }

    @Nested
    class OnMysql extends OnMysqlFamily {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends OnMysqlFamily {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }
}
