package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.TableRebuild;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that point at rows that are not there. A migration that makes a table anew does not enforce foreign keys while it runs:
 * such rows may be there after it that were there before, under whatever name their table has then, but no others.
 */
final class DanglingRows {

    private static final int EXAMPLES = 5;

    /** What changes no row, and points at none. */
    private static final Set<Class<? extends Operation>> WITHOUT_ROWS = Set.of(
            AddIndex.class,
            DropIndex.class,
            RenameIndex.class,
            AddUnique.class,
            DropUnique.class,
            CommentTable.class,
            CreateTable.class,
            CreateView.class,
            DropView.class);

    private final Session session;
    private final List<TableRebuild> rebuilds;
    private final List<RenameTable> renames;
    private final boolean everywhere;
    private final List<Found> before;

    private DanglingRows(Session session, List<TableRebuild> rebuilds, List<RenameTable> renames, boolean everywhere) {
        this.session = session;
        this.rebuilds = rebuilds;
        this.renames = renames;
        this.everywhere = everywhere;
        this.before = ask();
    }

    /** Those that are there before a migration; none are looked for when it makes no table anew. */
    static DanglingRows before(Session session, PlannedMigration planned) {
        var rebuilds = rebuilds(planned.steps());
        if (rebuilds.isEmpty()) {
            return new DanglingRows(session, rebuilds, List.of(), false);
        }
        var renames = planned.operations().stream()
                .map(PlannedOperation::operation)
                .flatMap(DanglingRows::parts)
                .filter(RenameTable.class::isInstance)
                .map(RenameTable.class::cast)
                .toList();
        var everywhere = !planned.operations().stream()
                .allMatch(planning -> WITHOUT_ROWS.contains(planning.operation().getClass())
                        || areOfTheirTables(planning.script().steps()));
        return new DanglingRows(session, rebuilds, renames, everywhere);
    }

    /** Those that are there before steps of which nothing else is known. */
    static DanglingRows before(Session session, List<Step> steps) {
        return new DanglingRows(session, rebuilds(steps), List.of(), !areOfTheirTables(steps));
    }

    private static Stream<Operation> parts(Operation operation) {
        return operation instanceof RunSql sql && sql.state() != null ? sql.state().stream() : Stream.of(operation);
    }

    private static List<TableRebuild> rebuilds(List<Step> steps) {
        var rebuilds = new ArrayList<TableRebuild>();
        for (var step : steps) {
            if (step instanceof Step.Rebuild rebuild) {
                rebuilds.add(rebuild.rebuild());
            }
        }
        return rebuilds;
    }

    /** Whether only tables that are made anew can have other rows afterwards. */
    private static boolean areOfTheirTables(List<Step> steps) {
        return steps.stream().allMatch(step -> step instanceof Step.Rebuild || step instanceof Step.Keep);
    }

    /** @throws MigrationExecutionException when there are rows that pointed at others before, naming some */
    void requireNoMore() {
        if (rebuilds.isEmpty()) {
            return;
        }
        var left = new HashMap<Row, Long>();
        before.forEach(found -> left.merge(renamed(found.row()), 1L, Long::sum));
        var added = ask().stream()
                .filter(found -> left.merge(found.row(), -1L, Long::sum) < 0)
                .map(Found::words)
                .limit(EXAMPLES)
                .toList();
        if (!added.isEmpty()) {
            throw new MigrationExecutionException(
                    "At its end rows would point at rows that are not there (table, number of the row, table pointed at,"
                            + " foreign key): " + String.join("; ", added) + ".",
                    "Correct these rows first. A migration that makes a table anew does not enforce foreign keys while it"
                            + " runs: rows that an ON DELETE or ON UPDATE action shall change belong into a migration of"
                            + " their own.");
        }
    }

    private List<Found> ask() {
        if (rebuilds.isEmpty()) {
            return List.of();
        }
        var stored = TableRebuilding.definitions(session, rebuilds.get(0));
        var questions = new LinkedHashMap<String, Procedure.Pointing>();
        for (var rebuild : rebuilds) {
            for (var question : rebuild.pointing(stored)) {
                if (everywhere || question.concerned()) {
                    questions.putIfAbsent(question.table(), question);
                }
            }
        }
        return questions.values().stream()
                .flatMap(question -> ask(question).stream())
                .toList();
    }

    /** A question that cannot be answered has that as its answer. */
    private List<Found> ask(Procedure.Pointing question) {
        try {
            return session.query(
                    question.sql(),
                    row -> new Found(
                            Row.of(row.getString(1), row.getString(2), row.getString(3)),
                            row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                    + row.getString(4)));
        } catch (DatabaseException e) {
            return List.of(new Found(Row.of(question.table(), null, ""), e.describe()));
        }
    }

    private Row renamed(Row row) {
        var renamed = row;
        for (var rename : renames) {
            renamed = renamed.renamed(rename);
        }
        return renamed;
    }

    /** @param words the row, its table, the table pointed at and the number of the foreign key */
    private record Found(Row row, String words) {}

    /**
     * A row, the same whatever number its foreign key has among those of its table.
     *
     * @param number {@code null} when it has none
     */
    private record Row(String table, @Nullable String number, String target) {

        static Row of(String table, @Nullable String number, String target) {
            return new Row(folded(table), number, folded(target));
        }

        Row renamed(RenameTable rename) {
            return new Row(renamed(table, rename), number, renamed(target, rename));
        }

        private static String renamed(String name, RenameTable rename) {
            return name.equals(folded(rename.from())) ? folded(rename.to()) : name;
        }

        private static String folded(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
