package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.plan.Demands;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that do not fit what a migration is about to demand of them, told by their keys. Asked where rows come back: others may
 * have been written meanwhile, and an engine names its constraint, or one value.
 */
final class RowDemands {

    private final Session session;
    private final Map<Integer, List<Step.Conflict>> byStep = new HashMap<>();

    RowDemands(Session session, PlannedMigration planned) {
        this.session = session;
        var steps = planned.steps();
        if (planned.direction() == Direction.BACKWARD || steps.stream().anyMatch(Step.Restore.class::isInstance)) {
            add(planned);
        }
    }

    private void add(PlannedMigration planned) {
        var step = 0;
        for (var operation : planned.operations()) {
            var own = operation.script().steps();
            // A table that is made anew asks all that itself.
            if (!own.isEmpty() && own.stream().noneMatch(Step.Rebuild.class::isInstance)) {
                byStep.put(step, Demands.of(operation.operation(), operation.before(), session.dialect()));
            }
            step += own.size();
        }
    }

    /**
     * Asks what is to be asked before the step of that number, from 0.
     *
     * @throws MigrationExecutionException when there are such rows
     */
    void requireBefore(int step) {
        for (var demand : byStep.getOrDefault(step, List.of())) {
            var found = ConflictingRows.of(session, demand);
            if (found.count() > 0) {
                throw new MigrationExecutionException(found.words(), demand.fix());
            }
        }
    }
}
