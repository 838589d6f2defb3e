package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class FailingMigrationTest {

    @Nested
    class OnPostgresql extends FailingMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends FailingMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends FailingMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends FailingMigrationContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
