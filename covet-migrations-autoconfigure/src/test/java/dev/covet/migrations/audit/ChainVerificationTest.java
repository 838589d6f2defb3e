package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ChainVerificationTest {

    @Nested
    class OnPostgresql extends ChainVerificationContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ChainVerificationContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ChainVerificationContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ChainVerificationContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
