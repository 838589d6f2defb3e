package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class InheritanceTest {

    @Nested
    class OnPostgresql extends InheritanceContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends InheritanceContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends InheritanceContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends InheritanceContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
