package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;

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
        var rendered = new ArrayList<Rendered>();
        var lost = new ArrayList<Problem>();
        var schema = before;
        for (var operation : migration.operations()) {
            try {
                var script = dialect.render(operation, schema);
                if (inTransaction) {
                    TransactionControl.refuse(dialect.engine(), script);
                }
                rendered.add(new Rendered(operation, schema, script));
            } catch (MigrationException e) {
                var place = place(migration, rendered.size(), operation);
                throw new InvalidMigrationException(
                        e.problems().stream().map(problem -> problem.at(place)).toList(), e);
            }
            var where = place(migration, rendered.size() - 1, operation);
            losses.by(operation, schema).ifPresent(what -> lost.add(new Problem(what, where, ALLOWING)));
            schema = operation.apply(schema);
        }
        return new PlannedMigration(migration, operations(rendered, inTransaction), inTransaction, false, lost);
    }

    /** What one statement after the other commits cannot be put together. */
    private List<PlannedOperation> operations(List<Rendered> rendered, boolean inTransaction) {
        var scripts = inTransaction
                ? dialect.combined(rendered)
                : rendered.stream().map(Rendered::script).toList();
        var operations = new ArrayList<PlannedOperation>();
        for (var i = 0; i < rendered.size(); i++) {
            operations.add(new PlannedOperation(rendered.get(i).operation(), scripts.get(i)));
        }
        return operations;
    }

    private static String place(Migration migration, int before, Operation operation) {
        return "migration " + migration.name() + " (" + migration.origin() + "), operation " + (before + 1) + " of "
                + migration.operations().size() + ": " + operation.describe();
    }
}
