package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A database that somebody else made, in the words of its engine, is no different from one that was made of a schema which
 * means the same.
 */
abstract class SpeltAlikeContract {

    /**
     * A column, and ways to spell it.
     *
     * @param spellings definitions without the column's name
     */
    protected record SpeltColumn(Column column, List<String> spellings) {

        static SpeltColumn of(Column column, String... spellings) {
            return new SpeltColumn(column, List.of(spellings));
        }
    }

    abstract TestEngine engine();

    protected abstract List<SpeltColumn> columns();

    /** Statements that define a table, indexes, views and more. */
    protected abstract List<String> statements();

    /** What these statements mean. */
    protected abstract Schema meaning();

    @Test
    void columnsInOtherWordsAreTheSame() {
        var definitions = new ArrayList<String>();
        var expected = new ArrayList<Column>();
        for (var spelt : columns()) {
            for (var spelling : spelt.spellings()) {
                var name = "c" + expected.size();
                definitions.add(name + " " + spelling);
                expected.add(spelt.column().withName(name));
            }
        }
        try (var database = LiveSchema.create(engine())) {
            database.execute("CREATE TABLE t (" + String.join(", ", definitions) + ")");

            var canonical = canonical(database).table("t").orElseThrow().columns();

            var meant = Schema.empty().createTable(Table.of("t", expected));
            assertThat(canonical)
                    .containsExactlyElementsOf(
                            database.dialect().canonical(meant).tables().get(0).columns());
        }
    }

    @Test
    void definitionsInOtherWordsAreTheSame() {
        try (var database = LiveSchema.create(engine())) {
            statements().forEach(database::execute);

            assertThat(canonical(database)).isEqualTo(database.dialect().canonical(meaning()));
        }
    }

    private static Schema canonical(LiveSchema database) {
        var read = database.read(new CatalogReader(), CatalogFilter.everything());
        assertThat(read.nativeObjects()).isEmpty();
        return database.dialect().canonical(read.schema());
    }
}
