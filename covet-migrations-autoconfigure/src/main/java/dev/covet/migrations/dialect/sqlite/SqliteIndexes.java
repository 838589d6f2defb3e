package dev.covet.migrations.dialect.sqlite;

import static dev.covet.migrations.dialect.Clauses.words;
import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.Unique;

/**
 * How SQLite spells indexes, and unique constraints as such. Methods, operator classes, included columns, the place of NULL
 * and, where not unique, the lengths of beginnings are left out, as they change no result.
 */
final class SqliteIndexes {

    private final Clauses clauses;
    private final Refusals refusals;

    SqliteIndexes(Clauses clauses, Refusals refusals) {
        this.clauses = clauses;
        this.refusals = refusals;
    }

    String create(String table, Index index) {
        refusals.requireDistinctNulls("the index '" + index.name() + "'", index.nullsDistinct());
        refusals.requireWholeValues(index);
        return words(
                index.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX",
                clauses.quote(index.name()),
                "ON",
                clauses.quote(table),
                index.parts().stream().map(this::part).collect(joining(", ", "(", ")")),
                clauses.where(index));
    }

    String create(String table, Unique unique) {
        refusals.requirePlain(unique);
        var parts = unique.columns().stream()
                .<IndexPart>map(column -> new IndexPart.OfColumn(column, SortOrder.ASC))
                .toList();
        return create(table, new Index(unique.name(), parts, true, null));
    }

    private String part(IndexPart part) {
        return words(clauses.indexed(part), clauses.collation(part.options().collation()), Clauses.direction(part));
    }
}
