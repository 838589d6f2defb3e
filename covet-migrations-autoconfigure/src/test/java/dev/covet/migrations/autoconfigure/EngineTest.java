package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class EngineTest {

    @Nested
    class OnPostgresql extends EngineContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends EngineContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends EngineContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends EngineContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
