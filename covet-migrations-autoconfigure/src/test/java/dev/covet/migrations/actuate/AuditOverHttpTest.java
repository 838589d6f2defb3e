package dev.covet.migrations.actuate;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class AuditOverHttpTest {

    @Nested
    class OnPostgresql extends AuditOverHttpContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends AuditOverHttpContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends AuditOverHttpContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends AuditOverHttpContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
