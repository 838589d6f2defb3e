package dev.covet.migrations.authoring;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class RealModelsTest {

    @Nested
    class OnPostgresql extends RealModelsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends RealModelsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends RealModelsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends RealModelsContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
