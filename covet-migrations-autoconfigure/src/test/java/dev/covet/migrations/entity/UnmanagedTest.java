package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class UnmanagedTest {

    @Nested
    class OnPostgresql extends UnmanagedContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends UnmanagedContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends UnmanagedContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends UnmanagedContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
