package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What would keep rows from coming back, asked before anything is undone. */
final class ForeseenConflicts {

    private final Session session;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> unasked = new ArrayList<>();

    ForeseenConflicts(Session session, Plan plan) {
        this.session = session;
        var touched = new HashSet<String>();
        for (var planned : plan.migrations()) {
            for (var operation : planned.operations()) {
                restores(operation, touched).forEach(restore -> ask(planned, restore));
                touched.addAll(touchedBy(operation.operation()));
            }
        }
    }

    /** The rows that are in the way; empty when there are none. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What the database did not answer, as sentences: often something that comes only with what is undone before. */
    List<String> unasked() {
        return List.copyOf(unasked);
    }

    private void ask(PlannedMigration planned, Step.Restore restore) {
        for (var conflict : restore.conflicts()) {
            if (conflict.foreseen() && conflict.stops()) {
                ask(planned, restore, conflict);
            }
        }
    }

    private void ask(PlannedMigration planned, Step.Restore restore, Step.Conflict conflict) {
        var where = "migration " + planned.migration().name();
        try {
            var found = ConflictingRows.of(session, conflict);
            if (found.count() > 0) {
                problems.add(new Problem(found.words(), conflict.fix()).at(where));
            }
        } catch (DatabaseException e) {
            unasked.add("Whether something keeps rows of '" + restore.what().table()
                    + "' from coming back could not be asked beforehand (" + where + "): " + e.describe()
                    + ". The rollback asks when it comes to that, and leads back if so.");
        }
    }

    /** Of a table that is another one until then, or is called otherwise, nothing can be said beforehand. */
    private static List<Step.Restore> restores(PlannedOperation operation, Set<String> touched) {
        return operation.script().steps().stream()
                .filter(Step.Restore.class::isInstance)
                .map(Step.Restore.class::cast)
                .filter(restore -> !touched.contains(restore.what().table()))
                .toList();
    }

    private static List<String> touchedBy(Operation operation) {
        if (operation instanceof RenameTable rename) {
            return List.of(rename.from(), rename.to());
        }
        if (operation instanceof RenameColumn rename) {
            return List.of(rename.table());
        }
        if (operation instanceof CreateTable create) {
            return List.of(create.table().name());
        }
        return operation instanceof DropTable drop ? List.of(drop.table()) : List.of();
    }
}
