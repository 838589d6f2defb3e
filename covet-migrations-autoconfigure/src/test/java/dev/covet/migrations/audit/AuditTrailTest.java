package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class AuditTrailTest {

    @Nested
    class OnPostgresql extends AuditTrailContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends AuditTrailContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends AuditTrailContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends AuditTrailContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
