package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class BackfillTest {
    @Nested
    class OnPostgresql extends BackfillContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends BackfillContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends BackfillContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends BackfillContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
