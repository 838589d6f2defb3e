package dev.covet.migrations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of a database is enough to create the same again on an empty one. */
abstract class CatalogRoundTripContract extends DatabaseContract {

    /** The schema that the engine's script fills; {@code null} for the only one that there is. */
    protected @Nullable String schema() {
        return null;
    }

    /** What the script creates outside of that schema and uses in it, and the empty schema itself. */
    protected List<String> surroundings() {
        return List.of();
    }

    protected TorturePlan plan() {
        return TorturePlan.of(engine().engine());
    }

    @Test
    void everythingThatAnEngineCanHoldIsReadAndCreatedAgain() {
        try (var session = open(database, null)) {
            plan().run(session);
        }

        requireSameCopy(database);
    }

    /** Reads the database, creates what was read on an empty one, and reads that. */
    protected void requireSameCopy(TestDatabase original) {
        var read = in(original, session -> new CatalogReader().read(session, CatalogFilter.everything()));
        try (var empty = engine().freshDatabase()) {
            empty.execute(surroundings().toArray(String[]::new));

            var copy = in(empty, session -> {
                new SchemaCopy(session).create(read);
                return new CatalogReader().read(session, CatalogFilter.everything());
            });

            requireSame(copy, read);
        }
    }

    /** Line by line first, so that a difference can be read. */
    private static void requireSame(LiveSchema copy, LiveSchema original) {
        assertThat(original.schema().tables()).isNotEmpty();
        assertThat(lines(copy)).containsExactlyElementsOf(lines(original));
        assertThat(copy).isEqualTo(original);
    }

    private static List<String> lines(LiveSchema live) {
        var lines = new ArrayList<String>();
        for (var table : live.schema().tables()) {
            lines.add(table.name() + ": " + table.options() + ", " + table.comment() + ", " + table.primaryKey());
            Stream.of(table.columns(), table.uniques(), table.foreignKeys(), table.checks(), table.indexes())
                    .flatMap(List::stream)
                    .forEach(part -> lines.add(table.name() + ": " + part));
        }
        live.schema().sequences().forEach(sequence -> lines.add(sequence.toString()));
        live.schema().views().forEach(view -> lines.add(view.toString()));
        live.schema().triggers().forEach(trigger -> lines.add(trigger.toString()));
        live.nativeObjects().forEach(object -> lines.add(object.toString()));
        return lines;
    }

    private <T> T in(TestDatabase where, Function<Session, T> work) {
        try (var session = open(where, schema())) {
            return work.apply(session);
        }
    }

    protected static Session open(TestDatabase where, @Nullable String schema) {
        return new Database("default", where.dataSource(), schema, Dialects::of).open();
    }
}
