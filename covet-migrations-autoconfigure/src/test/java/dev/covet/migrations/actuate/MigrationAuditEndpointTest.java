package dev.covet.migrations.actuate;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MigrationAuditEndpointTest {

    @Nested
    class OnPostgresql extends MigrationAuditEndpointContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MigrationAuditEndpointContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MigrationAuditEndpointContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MigrationAuditEndpointContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
