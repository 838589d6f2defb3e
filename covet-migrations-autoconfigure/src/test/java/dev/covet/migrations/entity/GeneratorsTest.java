package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class GeneratorsTest {

    @Nested
    class OnPostgresql extends GeneratorsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends GeneratorsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends GeneratorsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends GeneratorsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
