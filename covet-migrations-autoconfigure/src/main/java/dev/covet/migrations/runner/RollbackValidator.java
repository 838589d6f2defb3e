package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackReview;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says beforehand what would come of a rollback. Nothing is written. */
final class RollbackValidator {

    private final Session session;
    private final Planning planning;
    private final MigratorSettings settings;

    RollbackValidator(Session session, Planning planning, MigratorSettings settings) {
        this.session = session;
        this.planning = planning;
        this.settings = settings;
    }

    /** What is wrong with the request is an error of the validation, not thrown. */
    RollbackValidation validate(History history, RollbackRequest request) {
        try {
            return validate(planning.planBack(history, request), request);
        } catch (DriftException | InvalidMigrationException | IrreversibleException e) {
            return RollbackReview.impossible(e.problems());
        }
    }

    RollbackValidation validate(Plan plan, RollbackRequest request) {
        return new RollbackReview(settings.rollback(), new LiveRows(session))
                .review(planning.graph(), plan.warning(new FiringTriggers(session).at(plan)), request, conflicts(plan));
    }

    private List<Problem> conflicts(Plan plan) {
        var problems = new ArrayList<Problem>();
        var touched = new HashSet<String>();
        for (var planned : plan.migrations()) {
            for (var operation : planned.operations()) {
                for (var conflict : foreseen(operation, touched)) {
                    problem(conflict)
                            .ifPresent(problem -> problems.add(problem.at(
                                    "migration " + planned.migration().name())));
                }
                touched.addAll(touchedBy(operation.operation()));
            }
        }
        return problems;
    }

    /** Empty also when it cannot be asked yet, as something that it is about comes only with what is undone before. */
    private Optional<Problem> problem(Step.Conflict conflict) {
        try {
            var found = ConflictingRows.of(session, conflict);
            return found.count() == 0 ? Optional.empty() : Optional.of(new Problem(found.words(), conflict.fix()));
        } catch (DatabaseException e) {
            return Optional.empty();
        }
    }

    /** Of a table that is another one until then, or is called otherwise, nothing can be said beforehand. */
    private static List<Step.Conflict> foreseen(PlannedOperation operation, Set<String> touched) {
        return operation.script().steps().stream()
                .filter(Step.Restore.class::isInstance)
                .map(Step.Restore.class::cast)
                .filter(restore -> !touched.contains(restore.what().table()))
                .flatMap(restore -> restore.conflicts().stream())
                .filter(conflict -> conflict.foreseen() && conflict.stops())
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
