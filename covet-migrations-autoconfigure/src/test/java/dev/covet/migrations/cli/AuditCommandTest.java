package dev.covet.migrations.cli;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class AuditCommandTest {

    @Nested
    class OnPostgresql extends AuditCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends AuditCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends AuditCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends AuditCommandContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
