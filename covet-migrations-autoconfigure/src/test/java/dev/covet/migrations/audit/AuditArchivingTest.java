package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class AuditArchivingTest {

    @Nested
    class OnPostgresql extends AuditArchivingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends AuditArchivingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends AuditArchivingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends AuditArchivingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
