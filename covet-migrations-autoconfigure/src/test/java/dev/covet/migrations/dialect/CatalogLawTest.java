package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class CatalogLawTest {

    @Nested
    class OnPostgresql extends CatalogLawContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }
}
