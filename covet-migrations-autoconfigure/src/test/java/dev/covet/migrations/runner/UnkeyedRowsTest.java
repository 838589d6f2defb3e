package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** Undoing migrations brings back. */
class UnkeyedRowsTest {

    @Nested
    class OnPostgresql extends UnkeyedRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends UnkeyedRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends UnkeyedRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends UnkeyedRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
