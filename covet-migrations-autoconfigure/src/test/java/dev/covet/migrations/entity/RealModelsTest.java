package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RealModelsTest {

    @Nested
    class OnPostgresql extends RealModelsContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Test
        void kogitoDataIndex() {
            assertKogitoDataIndexIsRead();
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

        @Test
        void kogitoDataIndex() {
            assertKogitoDataIndexIsRead();
        }
    }
}
