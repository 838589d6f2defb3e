package dev.covet.migrations.authoring;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class UndeclaredTest {

    @Nested
    class OnPostgresql extends UndeclaredContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends UndeclaredContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends UndeclaredContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends UndeclaredContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
