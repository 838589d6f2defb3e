package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** A column is dropped */
class UsedColumnTest {

    @Nested
    class OnPostgresql extends UsedColumnContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends UsedColumnContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends UsedColumnContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends UsedColumnContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
