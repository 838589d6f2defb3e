package dev.covet.migrations.catalog;

import dev.covet.migrations.catalog.postgresql.ServersWords;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Nested;

class CatalogRoundTripTest {

    @Nested
    class OnPostgresql extends CatalogRoundTripContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        protected RoundTrip roundTrip() {
            return new RoundTrip(
                    engine(),
                    "tort",
                    List.of(
                            "CREATE SCHEMA tort",
                            "CREATE SCHEMA \"Mixed Schema\"",
                            "CREATE TYPE \"Mixed Schema\".\"Enum Type\" AS ENUM ('A b', 'c,d', 'e\\f')"));
        }

        @Override
        protected List<String> serversWords(TestDatabase database) {
            return ServersWords.of(database, "tort");
        }
    }
}
