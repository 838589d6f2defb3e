package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class TypesTest {

    @Nested
    class OnPostgresql extends TypesContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends TypesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends TypesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends TypesContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
