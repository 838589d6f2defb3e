package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class DataStepTest {

    @Nested
    class OnPostgresql extends DataStepContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DataStepContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DataStepContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DataStepContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
