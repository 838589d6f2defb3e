package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeepPoint;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the operations of one migration, with what is put aside before them and brought back after them. */
final class OperationPlanner {

    private final Dialect dialect;
    private final LiveDatabase live;
    private final Losses losses;
    private final Keeping keeping;
    private final boolean keeps;
    private final Direction direction;
    private final PlannedSteps steps;
    private final TextualDrops drops;
    private final List<Bringing> waiting = new ArrayList<>();
    private final List<Bringing> brought = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();

    /** A loss, with what the thing was called before the run, whether it is put aside, and whether it needs to be allowed. */
    record Lost(Loss loss, String table, String column, boolean kept, boolean judged) {}

    OperationPlanner(
            Dialect dialect,
            LiveDatabase live,
            Losses losses,
            boolean keeps,
            Direction direction,
            boolean inTransaction) {
        this.dialect = dialect;
        this.live = live;
        this.losses = losses;
        this.keeping = new Keeping(dialect, live::keeps);
        this.keeps = keeps;
        this.direction = direction;
        this.steps = new PlannedSteps(dialect, inTransaction);
        this.drops = new TextualDrops(dialect);
    }

    /** A change of the schema that an operation is or, where it is SQL, amounts to. */
    private record Part(Operation operation, KeepPoint point) {}

    /**
     * Plans the next operation.
     *
     * @param number of the operation in the migration that it is or undoes
     * @param again whether it may bring back what was put aside
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the engine cannot do it
     */
    void add(int number, Operation operation, Schema schema, KeepPoint point, boolean again) {
        UsedColumns.requireUnused(operation, schema, dialect.engine());
        if (changesNames(operation) || demandsOfRows(operation)) {
            bringWaiting(schema);
        }
        if (changesNames(operation)) {
            brought.clear();
        } else if (writesRows(operation)) {
            waiting.addAll(0, brought);
            brought.clear();
        }
        var before = new ArrayList<Step>();
        var after = new ArrayList<Step>();
        var required = new ArrayList<Step>();
        var current = schema;
        for (var part : parts(operation, point)) {
            var around = keep(part, current, operation);
            before.addAll(around.before());
            if (!isUnstated(operation)) {
                current = part.operation().apply(current);
                if (again) {
                    bring(part, current, before, part.operation() == operation && isRequired(part) ? required : after);
                }
            }
            // What values have become is known when those that come back are back.
            after.addAll(around.after());
        }
        if (again && isUnstated(operation)) {
            bringParts(point, after);
        }
        var around = new Keeping.Around(before, after);
        var vacating = again ? vacating(operation, schema, point) : Optional.<Step>empty();
        if (!required.isEmpty() && operation instanceof AddColumn column) {
            steps.addRequired(number, column, schema, required);
        } else if (vacating.isPresent() && operation instanceof AlterColumn retyping) {
            steps.addVacated(number, retyping, schema, around, vacating.get());
        } else {
            steps.add(number, operation, schema, around);
        }
    }

    /** Takes values out of the way that come back of their former type: as they are now they need not fit it. */
    private Optional<Step> vacating(Operation operation, Schema schema, KeepPoint point) {
        return operation instanceof AlterColumn retyping
                ? keeping.bringing(point)
                        .filter(bringing -> Vacating.isPossible(bringing.what(), retyping, schema))
                        .flatMap(bringing -> schema.table(retyping.table()).map(bringing::vacating))
                : Optional.empty();
    }

    /** What was lost by the operations since this was asked last. */
    List<Lost> takeLost() {
        var taken = List.copyOf(lost);
        lost.clear();
        return taken;
    }

    /** @param schema after the last operation */
    List<PlannedOperation> operations(Schema schema) {
        bringWaiting(schema);
        return steps.operations();
    }

    private List<Part> parts(Operation operation, KeepPoint point) {
        if (!(operation instanceof RunSql sql)) {
            return List.of(new Part(operation, point));
        }
        var state = sql.state();
        var changes = state == null ? drops.of(sql) : state;
        var parts = new ArrayList<Part>();
        for (var i = 0; i < changes.size(); i++) {
            var number = direction == Direction.FORWARD || state == null ? i + 1 : changes.size() - i;
            parts.add(new Part(changes.get(i), point.part(number)));
        }
        return parts;
    }

    /** SQL that does not say what it does to the schema. */
    private static boolean isUnstated(Operation operation) {
        return operation instanceof RunSql sql && sql.state() == null;
    }

    private void bringParts(KeepPoint point, List<Step> behind) {
        var parts = keeping.parts(point);
        for (var what : parts) {
            behind.add(new Step.RestoreInto(what, direction == Direction.FORWARD));
            if (what.kind() == KeptRows.Kind.ROWS) {
                losses.returnedIntoUnknown(what);
            }
        }
    }

    private Keeping.Around keep(Part part, Schema schema, Operation operation) {
        var loss = losses.by(part.operation(), schema);
        if (loss.isEmpty()) {
            return Keeping.Around.NOTHING;
        }
        var what = loss.get();
        var table = schema.table(what.table()).filter(Table::complete).or(() -> liveTable(losses.tableBefore(what)));
        if (table.filter(found -> isComputed(found, what.column())).isPresent()) {
            return Keeping.Around.NOTHING;
        }
        var unknown = table.isPresent() ? Optional.<KeptRows>empty() : losses.unknown(what.table());
        var isKept = keeps && (table.isPresent() || unknown.isPresent());
        if (!what.onlyMissing()) {
            lost.add(new Lost(
                    what, losses.tableBefore(what), losses.columnBefore(what), isKept, part.operation() == operation));
        }
        if (!isKept) {
            return Keeping.Around.NOTHING;
        }
        return table.isPresent()
                ? keeping.keep(what, part.point(), table.get())
                : keeping.keepUnknown(what, part.point(), unknown.orElseThrow());
    }

    /** Whether the engine computes the column anew when it is there again; SQL does not say so of what it drops. */
    private static boolean isComputed(Table table, String name) {
        return table.column(name).filter(column -> column.generated() != null).isPresent();
    }

    /** SQL may write a name in other letters than the engine keeps it. */
    private Optional<Table> liveTable(String name) {
        var schema = live.schema();
        return schema.table(name)
                .or(() -> schema.tables().stream()
                        .filter(table -> table.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** What comes back when a migration is undone may be overwritten by its SQL, which knows the rows of today. */
    private void bring(Part part, Schema after, List<Step> before, List<Step> behind) {
        var bringing = isCreating(part.operation()) ? keeping.bringing(part.point()) : Optional.<Bringing>empty();
        if (bringing.isEmpty()) {
            return;
        }
        noteReturned(bringing.get().what());
        if (bringing.get().what().kind() == KeptRows.Kind.CHANGED) {
            var table = bringing.get().what().table();
            before.addAll(bringing.get().unchangedValues(table));
            after.table(table).ifPresent(changed -> behind.add(bringing.get().valuesAsTheyWere(changed)));
        } else if (direction == Direction.BACKWARD) {
            bring(bringing.get(), after).ifPresent(behind::add);
        } else {
            waiting.add(bringing.get());
        }
    }

    private void noteReturned(KeptRows what) {
        switch (what.kind()) {
            case ROWS -> losses.returned(what.table());
            case VALUES -> losses.returned(what.table(), what.columns().get(0));
            case CHANGED -> {}
        }
    }

    private static boolean isCreating(Operation operation) {
        return operation instanceof CreateTable || operation instanceof AddColumn || operation instanceof AlterColumn;
    }

    private static Optional<Step> bring(Bringing bringing, Schema schema) {
        var what = bringing.what();
        return what.kind() == KeptRows.Kind.ROWS
                ? schema.table(what.table()).map(bringing::rows)
                : schema.table(what.table())
                        .flatMap(table ->
                                table.column(what.columns().get(0)).map(column -> bringing.values(table, column)));
    }

    /**
     * When a migration is carried out again, what was put aside comes last: it is what people have made of what the
     * migration's own SQL begins with.
     */
    private void bringWaiting(Schema schema) {
        var restored = new ArrayList<Step>();
        for (var i = waiting.size() - 1; i >= 0; i--) {
            var bringing = waiting.get(i);
            schema.table(bringing.what().table())
                    .filter(table -> bringing.what().kind() == KeptRows.Kind.ROWS)
                    .ifPresent(table -> restored.addAll(bringing.withoutOthers(table)));
        }
        for (var bringing : waiting) {
            var what = bringing.what();
            (what.kind() == KeptRows.Kind.ROWS
                            ? schema.table(what.table()).map(bringing::rowsInstead)
                            : bring(bringing, schema))
                    .ifPresent(restored::add);
        }
        brought.addAll(waiting);
        waiting.clear();
        if (!restored.isEmpty()) {
            steps.addLast(restored);
        }
    }

    /** Whether rows must fit it, so that they must be there as they were before. */
    private static boolean demandsOfRows(Operation operation) {
        return operation instanceof AddUnique
                || operation instanceof AddPrimaryKey
                || operation instanceof AddForeignKey
                || operation instanceof AddCheck
                || operation instanceof AlterColumn
                || (operation instanceof AddIndex index && index.index().unique());
    }

    private static boolean writesRows(Operation operation) {
        return operation instanceof RunSql || operation instanceof Backfill || operation instanceof RunJava;
    }

    private static boolean changesNames(Operation operation) {
        return operation instanceof RenameTable
                || operation instanceof RenameColumn
                || operation instanceof DropTable
                || operation instanceof DropColumn;
    }

    private boolean isRequired(Part part) {
        return direction == Direction.BACKWARD
                && part.operation() instanceof AddColumn add
                && !add.column().nullable()
                && add.column().defaultValue() == null
                && add.column().generated() == null
                && add.column().identity() == null;
    }
}
