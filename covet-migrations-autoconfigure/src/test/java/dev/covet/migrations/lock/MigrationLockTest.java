package dev.covet.migrations.lock;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MigrationLockTest {

    @Nested
    class OnPostgresql extends MigrationLockContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MigrationLockContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MigrationLockContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MigrationLockContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
