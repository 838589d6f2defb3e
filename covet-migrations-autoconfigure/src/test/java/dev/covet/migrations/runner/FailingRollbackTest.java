package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** A rollback that fails */
class FailingRollbackTest {

    @Nested
    class OnPostgresql extends FailingRollbackContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends FailingRollbackContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends FailingRollbackContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends FailingRollbackContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
