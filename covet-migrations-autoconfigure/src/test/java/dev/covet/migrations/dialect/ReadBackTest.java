package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ReadBackTest {

    @Nested
    class OnSqlite extends ReadBackContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
