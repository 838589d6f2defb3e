package dev.covet.migrations.catalog;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.runner.RealHistory;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
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
        try (var session = open(database)) {
            plan().run(session);
        }

        roundTrip().requireSameCopy(database, this::serversWords);
    }

    /** Runs what others have written, and makes a copy of what it leaves. */
    protected void requireSameCopyOf(RealHistory history) throws IOException {
        try (var session = open(database)) {
            for (var script : history.scripts()) {
                session.dialect().split(script).forEach(statement -> session.execute(statement.sql()));
            }
        }

        roundTrip().requireSameCopy(database, this::serversWords);
    }

    protected static Session open(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of).open();
    }
}
