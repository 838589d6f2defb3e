package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Renders the statements of a change of rows: batches along the primary key, or one statement where none is known. */
final class BackfillRenderer {

    private final StandardDialect dialect;
    private final Backfill backfill;

    BackfillRenderer(StandardDialect dialect, Backfill backfill) {
        this.dialect = dialect;
        this.backfill = backfill;
    }

    Step step(Schema before) {
        var key = StandardDialect.known(backfill.table(), before).primaryKey();
        return key == null ? new Step.Statement(update() + where(condition())) : batches(key.columns());
    }

    private Step batches(List<String> keyColumns) {
        var key = keyColumns.size() == 1
                ? dialect.quote(keyColumns.get(0))
                : dialect.clauses().names(keyColumns);
        var mark = keyColumns.size() == 1
                ? "?"
                : "(" + String.join(", ", Collections.nCopies(keyColumns.size(), "?")) + ")";
        var after = key + " > " + mark;
        var upTo = key + " <= " + mark;
        var condition = condition().stream().map(dialect::withoutParameters).toList();
        var update = dialect.withoutParameters(update());
        return new Step.Batches(
                backfill,
                keyColumns,
                lastKey(keyColumns, condition),
                lastKey(keyColumns, also(condition, after)),
                update + where(also(condition, after, upTo)),
                update + where(also(condition, upTo)),
                update + where(also(condition, after)),
                update + where(condition));
    }

    private String lastKey(List<String> keyColumns, List<String> conditions) {
        var columns = String.join(", ", keyColumns.stream().map(dialect::quote).toList());
        return "SELECT " + columns + " FROM " + dialect.quote(backfill.table()) + where(conditions) + " ORDER BY "
                + columns + " LIMIT 1 OFFSET " + (backfill.batchSize() - 1);
    }

    private String update() {
        var assignments = backfill.set().stream()
                .map(assignment -> dialect.quote(assignment.column()) + " = "
                        + dialect.clauses()
                                .sql(assignment.expression(), "The backfill of '" + assignment.column() + "'"))
                .toList();
        return "UPDATE " + dialect.quote(backfill.table()) + " SET " + String.join(", ", assignments);
    }

    /** The user's condition; none when all rows are meant. */
    private List<String> condition() {
        var where = backfill.where();
        return where == null
                ? List.of()
                : List.of("(" + dialect.clauses().sql(where, "The condition of the backfill") + ")");
    }

    private static List<String> also(List<String> conditions, String... keyConditions) {
        var all = new ArrayList<>(List.of(keyConditions));
        all.addAll(conditions);
        return all;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}
