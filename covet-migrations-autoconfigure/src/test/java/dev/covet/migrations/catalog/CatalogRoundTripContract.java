package dev.covet.migrations.catalog;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a database is enough to create the same again on an empty one. */
abstract class CatalogRoundTripContract extends DatabaseContract {

    /** Where the engine's script puts what it creates. */
    protected RoundTrip roundTrip() {
        return RoundTrip.on(engine());
    }

    /** What the server itself says of a database, a line a thing. */
    protected List<String> serversWords(TestDatabase database) {
        return List.of();
    }

    protected TorturePlan plan() {
        return TorturePlan.of(engine().engine());
    }

    @Test
    void everythingThatAnEngineCanHoldIsReadAndCreatedAgain() {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            plan().run(session);
        }

        roundTrip().requireSameCopy(database, this::serversWords);
    }
}
