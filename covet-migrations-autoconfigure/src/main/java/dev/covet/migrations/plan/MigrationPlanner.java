package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;

/** Plans one migration: its operations rendered, each on the schema that it meets. */
final class MigrationPlanner {

    private static final String ALLOWING =
            "If that is wanted, make a backup and allow it: covet.migrations.allow-destructive=true,"
                    + " or 'covet migrate --allow-destructive' for once. If not, take the operation out of the migration.";

    private final Dialect dialect;
    private final Losses losses;

    /** @param losses told of all operations of the run */
    MigrationPlanner(Dialect dialect, Losses losses) {
        this.dialect = dialect;
        this.losses = losses;
    }

    /** @throws InvalidMigrationException when the engine cannot do one of the operations; the message names it */
    PlannedMigration plan(Migration migration, Schema before) {
        var inTransaction = dialect.hasTransactionalDdl() && migration.transactional() == TransactionMode.AUTO;
        var operations = new ArrayList<PlannedOperation>();
        var lost = new ArrayList<Problem>();
        var schema = before;
        for (var operation : migration.operations()) {
            try {
                var script = dialect.render(operation, schema);
                if (inTransaction) {
                    TransactionControl.refuse(dialect.engine(), script);
                }
                operations.add(new PlannedOperation(operation, script));
            } catch (MigrationException e) {
                var place = place(migration, operations.size(), operation);
                throw new InvalidMigrationException(
                        e.problems().stream().map(problem -> problem.at(place)).toList(), e);
            }
            var where = place(migration, operations.size() - 1, operation);
            losses.by(operation, schema).ifPresent(what -> lost.add(new Problem(what, where, ALLOWING)));
            schema = operation.apply(schema);
        }
        return new PlannedMigration(migration, operations, inTransaction, false, lost);
    }

    private static String place(Migration migration, int before, Operation operation) {
        return "migration " + migration.name() + " (" + migration.origin() + "), operation " + (before + 1) + " of "
                + migration.operations().size() + ": " + operation.describe();
    }
}
