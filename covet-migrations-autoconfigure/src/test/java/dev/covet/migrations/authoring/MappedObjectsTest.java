package dev.covet.migrations.authoring;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MappedObjectsTest {

    @Nested
    class OnPostgresql extends MappedObjectsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends MappedObjectsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MappedObjectsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends MappedObjectsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
