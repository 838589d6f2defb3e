package dev.covet.migrations.dashboard;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class DashboardPartsTest {

    @Nested
    class OnPostgresql extends DashboardPartsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DashboardPartsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DashboardPartsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DashboardPartsContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
