package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class DefaultsTest {
    @Nested
    class OnPostgresql extends DefaultsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DefaultsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DefaultsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DefaultsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
