package dev.covet.migrations.authoring;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class RenamedEntitiesTest {

    @Nested
    class OnPostgresql extends RenamedEntitiesContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RenamedEntitiesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RenamedEntitiesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RenamedEntitiesContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
