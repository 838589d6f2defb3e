package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** A dry run. */
class DryRunTest {

    @Nested
    class OnPostgresql extends DryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
