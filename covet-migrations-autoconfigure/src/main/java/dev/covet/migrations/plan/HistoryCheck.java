package dev.covet.migrations.plan;

import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** Refuses to go on when the application's migrations and the database's history contradict each other, naming all reasons. */
public final class HistoryCheck {

    private final PlanRules rules;
    private final String historyTable;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** @param historyTable the quoted name of the history table, for the statements that fixes propose */
    public HistoryCheck(PlanRules rules, String historyTable) {
        this.rules = rules;
        this.historyTable = historyTable;
    }

    /** What names and checksums tell. */
    public HistoryCheck review(Review review) {
        review.changed().forEach(this::changed);
        review.orphaned().forEach(this::orphaned);
        review.unfinished().forEach(this::unfinished);
        return this;
    }

    /** What dependencies and numbers tell. */
    public HistoryCheck order(MigrationGraph graph, History history) {
        var newestApplied = new HashMap<String, MigrationName>();
        for (var migration : graph.ordered()) {
            if (history.isApplied(migration.name().text())) {
                requireParents(migration, history);
                newestApplied.merge(migration.app(), migration.name(), BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
        }
        for (var migration : graph.ordered()) {
            var newest = newestApplied.get(migration.app());
            if (newest != null
                    && migration.name().isNumberedBefore(newest)
                    && !history.isApplied(migration.name().text())) {
                outOfOrder(migration, newest);
            }
        }
        return this;
    }

    /** What is to be told although it does not stop anything. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Goes on only where nothing contradicts.
     *
     * @throws DriftException naming every contradiction found
     */
    public HistoryCheck throwIfContradicting() {
        if (!problems.isEmpty()) {
            throw new DriftException(problems);
        }
        return this;
    }

    private void changed(UnreadMigration migration) {
        problems.add(new Problem(
                "Migration '" + migration.name() + "' was changed after it had been applied.",
                migration.origin(),
                "Restore the text that was applied, and put the change into a new migration. If the new text means the same,"
                        + " accept it: UPDATE " + historyTable + " SET checksum = '" + migration.checksum()
                        + "' WHERE name = '" + migration.name() + "'"));
    }

    private void orphaned(AppliedMigration row) {
        if (rules.orphaned() == Orphaned.WARN) {
            warnings.add("Migration '" + row.name() + "' is in the history (" + row.state()
                    + "), but this application does not have it");
            return;
        }
        problems.add(new Problem(
                "Migration '" + row.name() + "' is in the history (" + row.state() + ", " + row.appliedAt()
                        + "), but this application does not have it.",
                "the locations under covet.migrations.locations",
                "Bring its file back under the same name. If this is an older version of the application on a newer database,"
                        + " set covet.migrations.orphaned=warn. To forget it for good: DELETE FROM " + historyTable
                        + " WHERE name = '" + row.name() + "'"));
    }

    /** What was undone as a whole is simply tried again; what left something behind needs a person. */
    private void unfinished(AppliedMigration row) {
        if (!row.leftSomething()) {
            return;
        }
        var name = "' WHERE name = '" + row.name() + "'";
        problems.add(new Problem(
                row.state() == MigrationState.RUNNING
                        ? "Migration '" + row.name() + "' was begun by " + row.executor()
                                + ", which died before its end. " + done(row) + " Whether statement "
                                + (row.statementsDone() + 1) + " took effect is not known."
                        : "Migration '" + row.name() + "' failed at statement " + (row.statementsDone() + 1) + " of "
                                + row.statementsTotal() + ". " + done(row) + error(row),
                "history of this database",
                "Look at the database. Either undo by hand what is committed and let it run again: DELETE FROM "
                        + historyTable + " WHERE name = '" + row.name()
                        + "'; or complete it by hand and say so: UPDATE "
                        + historyTable + " SET state = 'APPLIED" + name));
    }

    private static String done(AppliedMigration row) {
        return switch (row.statementsDone()) {
            case 0 -> "None of its statements is known to be committed.";
            case 1 -> "Its first statement is committed.";
            default -> "Its first " + row.statementsDone() + " statements are committed.";
        };
    }

    private static String error(AppliedMigration row) {
        return row.error() == null ? "" : " The database said: " + row.error();
    }

    /** A dependency that the file states is a promise; a number alone is only an order, see {@link #outOfOrder}. */
    private void requireParents(Migration migration, History history) {
        var stated = migration.dependsOn();
        for (var parent : stated == null ? List.<String>of() : stated) {
            if (!history.isApplied(parent)) {
                problems.add(new Problem(
                        "Migration '" + migration.name() + "' is applied, but '" + parent
                                + "', which it depends on, is not.",
                        migration.origin(),
                        "If the effect of '" + parent
                                + "' is in the database, record it without running it (fake). Otherwise"
                                + " correct dependsOn in the file that was changed."));
            }
        }
    }

    private void outOfOrder(Migration migration, MigrationName newest) {
        var what = "Migration '" + migration.name() + "' is pending, but '" + newest
                + "', numbered after it, is already applied";
        if (rules.outOfOrder() == OutOfOrder.WARN) {
            warnings.add(what);
        } else if (rules.outOfOrder() == OutOfOrder.REFUSE) {
            problems.add(new Problem(
                    what + ".",
                    migration.origin(),
                    "Give it a number after '" + newest + "', or allow it with covet.migrations.out-of-order=apply."));
        }
    }
}
