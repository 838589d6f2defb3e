package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** A rollback is refused because of */
class DemandsOfRowsTest {

    @Nested
    class OnPostgresql extends DemandsOfRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DemandsOfRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DemandsOfRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DemandsOfRowsContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
