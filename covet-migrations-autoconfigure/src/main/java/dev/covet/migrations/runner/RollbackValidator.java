package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackReview;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;

/** Says beforehand what would come of a rollback. Nothing is written. */
final class RollbackValidator {

    private final Session session;
    private final Planning planning;
    private final RollbackReview review;

    RollbackValidator(Session session, Planning planning, MigratorSettings settings) {
        this.session = session;
        this.planning = planning;
        this.review = new RollbackReview(settings.rollback(), new LiveRows(session));
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
        var conflicts = new ForeseenConflicts(session, plan);
        var told = plan.warning(new FiringTriggers(session).at(plan));
        return review.review(planning.graph(), told, request, conflicts.problems())
                .warning(conflicts.unasked());
    }
}
