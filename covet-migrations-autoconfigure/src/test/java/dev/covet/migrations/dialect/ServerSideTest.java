package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ServerSideTest {
    @Nested
    class OnPostgresql extends ServerSideContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ServerSideContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ServerSideContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ServerSideContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
