package dev.covet.migrations.actuate;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MigrationDriftTest {

    @Nested
    class OnPostgresql extends MigrationDriftContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MigrationDriftContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MigrationDriftContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MigrationDriftContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
