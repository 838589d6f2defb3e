package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class RandomTamperingTest {

    @Nested
    class OnPostgresql extends RandomTamperingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RandomTamperingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RandomTamperingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RandomTamperingContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
