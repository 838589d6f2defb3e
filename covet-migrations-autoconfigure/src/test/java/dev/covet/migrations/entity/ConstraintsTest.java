package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ConstraintsTest {

    @Nested
    class OnPostgresql extends ConstraintsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ConstraintsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ConstraintsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ConstraintsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
