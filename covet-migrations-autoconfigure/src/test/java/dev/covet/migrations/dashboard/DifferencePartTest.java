package dev.covet.migrations.dashboard;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class DifferencePartTest {

    @Nested
    class OnPostgresql extends DifferencePartContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DifferencePartContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DifferencePartContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DifferencePartContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
