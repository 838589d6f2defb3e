package dev.covet.migrations.cli;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** The commands migrate and rollback with the option --dry-run=execute. */
class DryRunCommandTest {

    @Nested
    class OnPostgresql extends DryRunCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DryRunCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DryRunCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DryRunCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
