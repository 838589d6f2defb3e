package dev.covet.migrations.test;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class RandomRollbacksTest {

    @Nested
    class OnPostgresql extends RandomRollbacksContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RandomRollbacksContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RandomRollbacksContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RandomRollbacksContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
