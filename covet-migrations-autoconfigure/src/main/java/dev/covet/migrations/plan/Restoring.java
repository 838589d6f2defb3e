package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeepPoint;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the way back to a schema that an unfinished run has left, with what the run had put aside until then. */
public final class Restoring {

    private static final KeepPoint NOWHERE = new KeepPoint("", Direction.BACKWARD, "");

    private final Dialect dialect;
    private final Keeps keeps;

    /** @param keeps what the run has put aside */
    public Restoring(Dialect dialect, Keeps keeps) {
        this.dialect = dialect;
        this.keeps = keeps;
    }

    /**
     * Operations of a migration that were undone, as they are written.
     *
     * @param numbers which of its operations, from 1, in order
     * @param schema as it is before the first one
     */
    public List<PlannedOperation> again(Migration migration, List<Integer> numbers, Schema schema) {
        var planner = planner(Direction.FORWARD);
        var current = schema;
        for (var number : numbers) {
            var operation = migration.operations().get(number - 1);
            var point = new KeepPoint(migration.name().text(), Direction.FORWARD, String.valueOf(number));
            planner.add(number, operation, current, point, true);
            current = operation.apply(current);
        }
        return planner.operations(current);
    }

    /**
     * Operations that lead from one schema to another one.
     *
     * @param schema as it is before the first one
     */
    public List<PlannedOperation> plan(List<Operation> operations, Schema schema) {
        var planner = planner(Direction.BACKWARD);
        var current = schema;
        for (var operation : operations) {
            planner.add(0, operation, current, point(operation), true);
            current = operation.apply(current);
        }
        return planner.operations(current);
    }

    /**
     * Steps that bring back what was put aside, into a table as it is now.
     *
     * @param instead whether the table may have rows already, which give way
     * @return nothing when rows cannot be told to be the same
     */
    public static List<Step> into(Dialect dialect, KeptRows what, Table table, boolean instead) {
        var bringing = new Bringing(dialect, what);
        if (!bringing.canMatch()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        if (what.kind() == KeptRows.Kind.ROWS && instead) {
            steps.addAll(bringing.withoutOthers(table));
            steps.add(bringing.rowsInstead(table));
        } else if (what.kind() == KeptRows.Kind.ROWS) {
            steps.add(bringing.rows(table));
        } else {
            table.column(what.columns().get(0)).ifPresent(column -> steps.add(bringing.values(table, column)));
        }
        return steps;
    }

    /** Steps that bring back what is missing in a table as it is now; nothing when rows cannot be told to be the same. */
    public static List<Step> missing(Dialect dialect, KeptRows what, Table table) {
        var bringing = new Bringing(dialect, what);
        if (what.key().isEmpty()) {
            return List.of();
        }
        return what.kind() == KeptRows.Kind.ROWS
                ? List.of(bringing.missingRows(table))
                : table.column(what.columns().get(0))
                        .map(column -> List.of(bringing.missingValues(table, column)))
                        .orElse(List.of());
    }

    private OperationPlanner planner(Direction direction) {
        var live = LiveDatabase.withKeeps(keeps);
        return new OperationPlanner(dialect, live, new Losses(live::objects), false, direction, false);
    }

    private KeepPoint point(Operation operation) {
        return keeps.all().stream()
                .map(Kept::what)
                .filter(what -> belongs(what, operation))
                .reduce((first, second) -> second)
                .map(what -> what.point().opposite())
                .orElse(NOWHERE);
    }

    private static boolean belongs(KeptRows what, Operation operation) {
        if (operation instanceof CreateTable create) {
            return what.table().equals(create.table().name());
        }
        return column(operation)
                .filter(place -> place.equals(List.of(
                        what.table(),
                        what.columns().isEmpty() ? "" : what.columns().get(0))))
                .isPresent();
    }

    private static Optional<List<String>> column(Operation operation) {
        if (operation instanceof AddColumn add) {
            return Optional.of(List.of(add.table(), add.column().name()));
        }
        return operation instanceof AlterColumn alter
                ? Optional.of(List.of(alter.table(), alter.column().name()))
                : Optional.empty();
    }
}
