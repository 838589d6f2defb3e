package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** Undoing migrations brings back. */
class ReturningValuesTest {

    @Nested
    class OnPostgresql extends ReturningValuesContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ReturningValuesContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ReturningValuesContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ReturningValuesContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
