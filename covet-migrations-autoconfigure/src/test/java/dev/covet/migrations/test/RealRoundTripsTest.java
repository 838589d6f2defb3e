package dev.covet.migrations.test;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class RealRoundTripsTest {

    @Nested
    class OnPostgresql extends RealRoundTripsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RealRoundTripsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RealRoundTripsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RealRoundTripsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
