package dev.covet.migrations.test;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MigrationTestsTest {

    @Nested
    class OnPostgresql extends MigrationTestsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MigrationTestsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MigrationTestsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MigrationTestsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
