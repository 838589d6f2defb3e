package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL that may name a column. */
final class Users {

    private final Clauses clauses;
    private final Schema schema;

    Users(Clauses clauses, Schema schema) {
        this.clauses = clauses;
        this.schema = schema;
    }

    /** Whether anything does, or might, as not everything is known. SQLite drops a column that triggers need. */
    boolean mayName(String table, String column) {
        return !schema.complete()
                || Stream.concat(
                                around(),
                                schema.table(table).stream().flatMap(Users::within))
                        .filter(Objects::nonNull)
                        .anyMatch(sql -> Mentions.in(clauses.optional(sql), column));
    }

    private Stream<@Nullable SqlText> around() {
        return Stream.concat(
                schema.views().stream().map(view -> view.query()),
                schema.triggers().stream().map(trigger -> trigger.body()));
    }

    private static Stream<@Nullable SqlText> within(Table table) {
        var indexes = table.indexes().stream()
                .flatMap(index -> Stream.concat(
                        Stream.of(index).map(one -> one.where()),
                        index.parts().stream()
                                .map(part -> part instanceof IndexPart.OfExpression key ? key.expression() : null)));
        var columns = table.columns().stream()
                .map(column -> column.generated() == null ? null : column.generated().expression());
        return Stream.concat(
                Stream.concat(indexes, columns), table.checks().stream().map(check -> check.expression()));
    }
}
