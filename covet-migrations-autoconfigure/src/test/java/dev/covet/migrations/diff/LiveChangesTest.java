package dev.covet.migrations.diff;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class LiveChangesTest {

    @Nested
    class OnPostgresql extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
