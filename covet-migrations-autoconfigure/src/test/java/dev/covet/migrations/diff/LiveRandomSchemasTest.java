package dev.covet.migrations.diff;

import dev.covet.migrations.testing.TestEngine;
import net.jqwik.api.Group;

@SuppressWarnings("ClassCanBeStatic") // jqwik runs groups that are inner classes
class LiveRandomSchemasTest {

    @Group
    class OnPostgresql extends LiveRandomSchemasContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Group
    class OnMysql extends LiveRandomSchemasContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Group
    class OnMariadb extends LiveRandomSchemasContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Group
    class OnSqlite extends LiveRandomSchemasContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
