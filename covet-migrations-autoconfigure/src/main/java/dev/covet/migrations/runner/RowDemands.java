package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.plan.Demands;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that do not fit what a migration is about to demand of them, told by their keys. Asked where rows come back: others may
 * have been written meanwhile, and an engine names its constraint, or one value.
 */
final class RowDemands {

    private static final int MOST_LEFT = 10;

    private final Session session;
    private final Map<Integer, List<Step.Conflict>> byStep = new HashMap<>();
    private final Map<Integer, String> values = new HashMap<>();
    private List<String> left = List.of();

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
            // A table that is made anew asks all that itself, but for foreign keys: of those it knows numbers of rows,
            // no keys.
            if (!own.isEmpty()
                    && (operation.operation() instanceof AddForeignKey
                            || own.stream().noneMatch(Step.Rebuild.class::isInstance))) {
                byStep.put(step, Demands.of(operation.operation(), operation.before(), session.dialect()));
                addValues(operation, step);
            }
            step += own.size();
        }
    }

    private void addValues(PlannedOperation operation, int first) {
        Demands.values(operation.operation(), operation.before(), session.dialect(), MOST_LEFT + 1)
                .ifPresent(query -> {
                    for (var i = 0; i < operation.script().steps().size(); i++) {
                        values.put(first + i, query);
                    }
                });
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
        var query = values.get(step);
        left = query == null ? List.of() : session.query(query, row -> row.getString(1));
    }

    /** A failure of the step that was asked for last, with the rows that alone can be the reason, where these are few. */
    RuntimeException explained(DatabaseException failure) {
        if (left.isEmpty() || left.size() > MOST_LEFT) {
            return failure;
        }
        return new MigrationExecutionException(
                List.of(new Problem(
                        failure.describe() + ". Only these rows have a value in it now; their keys: "
                                + String.join(", ", left) + ".",
                        "Change these values so that they fit what the column becomes, or delete the rows.")),
                failure);
    }
}
