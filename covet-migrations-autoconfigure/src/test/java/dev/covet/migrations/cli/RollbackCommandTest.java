package dev.covet.migrations.cli;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** The command rollback. */
class RollbackCommandTest {

    @Nested
    class OnPostgresql extends RollbackCommandContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RollbackCommandContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RollbackCommandContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RollbackCommandContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
