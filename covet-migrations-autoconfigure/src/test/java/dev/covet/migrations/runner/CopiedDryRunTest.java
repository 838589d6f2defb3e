package dev.covet.migrations.runner;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

/** A dry run on a copy. */
class CopiedDryRunTest {

    @Nested
    class OnMysql extends CopiedDryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends CopiedDryRunContract {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }
}
