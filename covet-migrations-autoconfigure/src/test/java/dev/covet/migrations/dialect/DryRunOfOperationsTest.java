package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** Every operation in a dry run. */
class DryRunOfOperationsTest {

    @Nested
    class OnPostgresql extends DryRunOfOperationsContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends DryRunOfOperationsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends DryRunOfOperationsContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends DryRunOfOperationsContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
