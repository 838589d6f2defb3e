package dev.covet.migrations.dialect.postgresql;

import static dev.covet.migrations.dialect.Clauses.words;
import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;

/** How PostgreSQL spells indexes; where not unique, the lengths of beginnings are left out, as they change no result. */
final class PostgresqlIndexes {

    private final Clauses clauses;
    private final Refusals refusals;

    PostgresqlIndexes(Clauses clauses, Refusals refusals) {
        this.clauses = clauses;
        this.refusals = refusals;
    }

    String create(String table, Index index) {
        refusals.requireWholeValues(index);
        if (!index.nullsDistinct()) {
            refusals.requireVersion(15, 0, 0, "take one NULL for equal to another in the index '" + index.name() + "'");
        }
        var method = clauses.optional(index.method());
        return words(
                index.unique() ? "CREATE UNIQUE INDEX" : "CREATE INDEX",
                clauses.quote(index.name()),
                "ON",
                clauses.quote(table),
                method.isEmpty() ? "" : "USING " + method,
                index.parts().stream().map(this::part).collect(joining(", ", "(", ")")),
                index.include().isEmpty() ? "" : "INCLUDE " + clauses.names(index.include()),
                index.nullsDistinct() ? "" : "NULLS NOT DISTINCT",
                clauses.where(index));
    }

    private String part(IndexPart part) {
        var options = part.options();
        return words(
                clauses.indexed(part),
                clauses.collation(options.collation()),
                clauses.optional(options.operatorClass()),
                Clauses.direction(part),
                options.nulls() == null ? "" : "NULLS " + options.nulls());
    }
}
