package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** Undoing migrations brings back. */
class ReturningRowsTest {

    @Nested
    class OnPostgresql extends ReturningRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ReturningRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ReturningRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ReturningRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
