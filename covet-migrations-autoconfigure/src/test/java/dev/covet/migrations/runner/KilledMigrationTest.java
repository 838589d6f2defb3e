package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class KilledMigrationTest {

    @Nested
    class OnPostgresql extends KilledMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        boolean undoesEverything() {
            return true;
        }
    }

    @Nested
    class OnMysql extends KilledMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Override
        boolean undoesEverything() {
            return false;
        }
    }

    @Nested
    class OnMariadb extends KilledMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Override
        boolean undoesEverything() {
            return false;
        }
    }

    @Nested
    class OnSqlite extends KilledMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Override
        boolean undoesEverything() {
            return true;
        }
    }
}
