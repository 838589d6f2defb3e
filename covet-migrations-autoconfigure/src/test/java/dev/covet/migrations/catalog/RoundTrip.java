package dev.covet.migrations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database, creates what was read on an empty one, and reads that.
 *
 * @param schema what is read; {@code null} for what connections lead to by themselves
 * @param surroundings statements that make a new database ready for it
 */
public record RoundTrip(TestEngine engine, @Nullable String schema, List<String> surroundings) {

    /** Of all there is in a database. */
    public static RoundTrip on(TestEngine engine) {
        return new RoundTrip(engine, null, List.of());
    }

    public void requireSameCopy(TestDatabase original) {
        requireSameCopy(original, database -> List.of());
    }

    /**
     * Creates what is read of a database again on an empty one, and compares.
     *
     * @param words what the server itself says of a database, which must be the same for the copy
     */
    public void requireSameCopy(TestDatabase original, Function<TestDatabase, List<String>> words) {
        var read = in(original, RoundTrip::read);
        assertThat(lines(read)).isNotEmpty();
        try (var empty = engine.freshDatabase()) {
            empty.execute(surroundings.toArray(String[]::new));

            var copy = in(empty, session -> {
                new SchemaCopy(session).create(read);
                return read(session);
            });

            // Line by line first, so that a difference can be read.
            assertThat(lines(copy)).containsExactlyElementsOf(lines(read));
            assertThat(copy).isEqualTo(read);
            assertThat(words.apply(empty)).containsExactlyElementsOf(words.apply(original));
        }
    }

    private static LiveSchema read(Session session) {
        return new CatalogReader().read(session, CatalogFilter.everything());
    }

    private <T> T in(TestDatabase where, Function<Session, T> work) {
        try (var session = new Database("default", where.dataSource(), schema, Dialects::of).open()) {
            return work.apply(session);
        }
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
}
