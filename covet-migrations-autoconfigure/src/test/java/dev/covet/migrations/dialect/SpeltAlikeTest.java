package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Nested;

class SpeltAlikeTest {

    @Nested
    class OnPostgresql extends SpeltAlikeOnPostgresql {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends SpeltAlikeOnMysqlFamily {

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
            return SpeltAlikeSamples.orders(true);
        }
    }

    @Nested
    class OnMariadb extends SpeltAlikeOnMysqlFamily {

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
            return SpeltAlikeSamples.orders(false);
        }
    }

    @Nested
    class OnSqlite extends SpeltAlikeOnSqlite {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
