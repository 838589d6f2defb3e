package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.keep.KeepPoint;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Plans migrations of one run, one after the other: their operations rendered, each on the schema that it meets. */
final class MigrationPlanner {

    private static final String ALLOWING =
            "If that is wanted, make a backup and allow it: covet.migrations.allow-destructive=true,"
                    + " or 'covet migrate --allow-destructive' for once. If not, take the operation out of the migration.";

    private final Dialect dialect;
    private final LiveDatabase live;
    private final boolean keeping;
    private final Losses losses;

    /** @param keeping whether what would be lost is put aside first */
    MigrationPlanner(Dialect dialect, LiveDatabase live, boolean keeping) {
        this.dialect = dialect;
        this.live = live;
        this.keeping = keeping;
        this.losses = new Losses(live::objects);
    }

    /**
     * A migration as it is written.
     *
     * @param again whether the database has had it before, so that what was put aside may come back
     * @throws InvalidMigrationException when the engine cannot do one of the operations; the message names it
     */
    PlannedMigration forward(Migration migration, Schema before, boolean again) {
        var numbered = new ArrayList<Numbered>();
        for (var operation : migration.operations()) {
            numbered.add(new Numbered(operation, numbered.size() + 1));
        }
        return plan(migration, Direction.FORWARD, numbered, before, again);
    }

    /**
     * A migration undone.
     *
     * @param before the schema that it met when it was carried out
     * @param now the schema that its undoing meets
     * @throws IrreversibleException naming every operation that cannot be undone
     * @throws InvalidMigrationException when the engine cannot do one of the operations; the message names it
     */
    PlannedMigration backward(Migration migration, Schema before, Schema now) {
        return plan(migration, Direction.BACKWARD, inverses(migration, before), now, true);
    }

    /** An operation that is carried out for the one of that number in the file. */
    private record Numbered(Operation operation, int number) {}

    private static List<Numbered> inverses(Migration migration, Schema before) {
        var inverses = new ArrayList<Numbered>();
        var problems = new ArrayList<Problem>();
        var schema = before;
        var number = 0;
        for (var operation : migration.operations()) {
            number++;
            var inverse = operation.inverse(schema);
            if (inverse.isPresent()) {
                inverses.add(0, new Numbered(inverse.get(), number));
            } else {
                problems.add(
                        new Problem(
                                "The operation '" + operation.describe() + "' cannot be undone.",
                                place(migration, number, operation),
                                "Say in the migration what undoes it: 'down' of an sql operation, or a section '-- covet:down'."));
            }
            schema = operation.apply(schema);
        }
        if (!problems.isEmpty()) {
            throw new IrreversibleException(problems);
        }
        return inverses;
    }

    private PlannedMigration plan(
            Migration migration, Direction direction, List<Numbered> operations, Schema before, boolean again) {
        var inTransaction = dialect.hasTransactionalDdl() && migration.transactional() == TransactionMode.AUTO;
        var planner = new OperationPlanner(dialect, live, losses, keeping, direction, inTransaction);
        var lost = new ArrayList<PlannedLoss>();
        var schema = before;
        for (var next : operations) {
            var operation = next.operation();
            var place = place(migration, next.number(), operation);
            var point = new KeepPoint(migration.name().text(), direction, String.valueOf(next.number()));
            schema = added(planner, next, schema, point, again, place);
            planner.takeLost().forEach(taken -> lost.add(planned(operation, taken, place)));
        }
        return new PlannedMigration(migration, direction, planner.operations(schema), inTransaction, false, lost);
    }

    private static PlannedLoss planned(Operation operation, OperationPlanner.Lost lost, String place) {
        return new PlannedLoss(
                operation,
                lost.loss(),
                lost.table(),
                lost.column(),
                lost.kept(),
                lost.judged(),
                new Problem(lost.loss().words(), place, ALLOWING));
    }

    /** The schema after the operation. */
    private static Schema added(
            OperationPlanner planner, Numbered next, Schema schema, KeepPoint point, boolean again, String place) {
        try {
            planner.add(next.number(), next.operation(), schema, point, again);
            return next.operation().apply(schema);
        } catch (MigrationException e) {
            throw new InvalidMigrationException(
                    e.problems().stream().map(problem -> problem.at(place)).toList(), e);
        }
    }

    private static String place(Migration migration, int number, Operation operation) {
        return "migration " + migration.name() + " (" + migration.origin() + "), operation " + number + " of "
                + migration.operations().size() + ": " + operation.describe();
    }
}
