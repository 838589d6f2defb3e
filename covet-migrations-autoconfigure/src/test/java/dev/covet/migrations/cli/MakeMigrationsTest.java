package dev.covet.migrations.cli;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MakeMigrationsTest {

    @Nested
    class OnPostgresql extends MakeMigrationsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MakeMigrationsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MakeMigrationsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MakeMigrationsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
