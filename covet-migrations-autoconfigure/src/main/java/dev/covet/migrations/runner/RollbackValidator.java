package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackReview;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.List;

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
                .review(planning.graph(), plan, request, conflicts(plan));
    }

    private List<Problem> conflicts(Plan plan) {
        var problems = new ArrayList<Problem>();
        for (var planned : plan.migrations()) {
            planned.steps().stream()
                    .filter(Step.Restore.class::isInstance)
                    .flatMap(step -> ((Step.Restore) step).conflicts().stream())
                    .filter(conflict -> conflict.foreseen() && conflict.stops())
                    .forEach(conflict -> {
                        var found = ConflictingRows.of(session, conflict);
                        if (found.count() > 0) {
                            problems.add(new Problem(found.words(), conflict.fix())
                                    .at("migration " + planned.migration().name()));
                        }
                    });
        }
        return problems;
    }
}
