package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ExistingRowsTest {
    @Nested
    class OnPostgresql extends ExistingRowsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ExistingRowsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ExistingRowsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ExistingRowsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
