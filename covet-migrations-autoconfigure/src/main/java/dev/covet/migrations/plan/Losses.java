package dev.covet.migrations.plan;

import dev.covet.migrations.diff.TypeChange;
import dev.covet.migrations.diff.TypeChanges;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.OperationVisitor;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what rows lose by the operations of a run, one after the other. Only what was in the database before the run can be
 * lost, and what the run itself has brought back: on an empty database nothing is. SQL, Java and backfills are not judged, as they are written by whoever knows the rows.
 */
final class Losses implements OperationVisitor<Optional<Loss>> {

    private final Supplier<LiveObjects> liveObjects;
    private final EarlierNames earlier = new EarlierNames();
    private final ReturnedRows returned = new ReturnedRows();
    private Schema before = Schema.empty();

    /** @param liveObjects what the database has; asked only when an operation would lose something */
    Losses(Supplier<LiveObjects> liveObjects) {
        this.liveObjects = liveObjects;
    }

    /**
     * The next operation of the run.
     *
     * @return what is lost; empty when nothing is, or when that is not judged
     */
    Optional<Loss> by(Operation operation, Schema schema) {
        before = schema;
        return operation.accept(this);
    }

    /** The run brings rows back into a table that it has made. */
    void returned(String table) {
        returned.into(table);
    }

    /** The run brings values back into a column that it has made. */
    void returned(String table, String column) {
        returned.into(table, column);
    }

    @Override
    public Optional<Loss> visit(CreateTable operation) {
        returned.created(operation.table().name());
        earlier.created(operation.table().name());
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropTable operation) {
        var table = operation.table();
        return returned.areIn(table) || liveObjects.get().hasTable(earlier.ofTable(table))
                ? Optional.of(Loss.ofRows(table))
                : Optional.empty();
    }

    @Override
    public Optional<Loss> visit(RenameTable operation) {
        earlier.renamed(operation.from(), operation.to());
        returned.renamed(operation.from(), operation.to());
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(CommentTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddColumn operation) {
        earlier.createdColumn(operation.table(), operation.column().name());
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropColumn operation) {
        var table = operation.table();
        return isComputed(table, operation.column()) || !isThere(table, operation.column())
                ? Optional.empty()
                : Optional.of(Loss.ofValues(table, operation.column()));
    }

    @Override
    public Optional<Loss> visit(RenameColumn operation) {
        earlier.renamedColumn(operation.table(), operation.from(), operation.to());
        returned.renamedColumn(operation.table(), operation.from(), operation.to());
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AlterColumn operation) {
        var after = operation.column();
        return before.column(operation.table(), after.name())
                .flatMap(known -> retyping(operation.table(), known, after).or(() -> filling(operation, known)))
                .filter(loss -> isThere(operation.table(), after.name()));
    }

    private static Optional<Loss> filling(AlterColumn operation, Column known) {
        return operation.fill() != null && known.nullable() && known.generated() == null
                ? Optional.of(Loss.byFilling(operation.table(), known.name()))
                : Optional.empty();
    }

    private static Optional<Loss> retyping(String table, Column known, Column after) {
        if (known.generated() != null) {
            return Optional.empty();
        }
        if (after.generated() != null) {
            return Optional.of(Loss.byGenerating(table, after.name()));
        }
        var change = TypeChanges.between(known.type(), after.type());
        return change == TypeChange.WIDENING
                ? Optional.empty()
                : Optional.of(Loss.byRetyping(table, known, after, change == TypeChange.NARROWING));
    }

    /** What the table of a loss was called before the run; where the run has made it, what it is called. */
    String tableBefore(Loss loss) {
        var known = earlier.ofTable(loss.table());
        return known.isEmpty() ? loss.table() : known;
    }

    /**
     * What the column of a loss was called before the run; where the run has made it, what it is called; empty when whole
     * rows are lost.
     */
    String columnBefore(Loss loss) {
        var known = loss.column().isEmpty() ? "" : earlier.ofColumn(loss.table(), loss.column());
        return known.isEmpty() ? loss.column() : known;
    }

    private boolean isComputed(String table, String column) {
        return before.column(table, column)
                .filter(known -> known.generated() != null)
                .isPresent();
    }

    private boolean isThere(String table, String column) {
        return returned.areIn(table, column)
                || liveObjects.get().hasColumn(earlier.ofTable(table), earlier.ofColumn(table, column));
    }

    /** It is not judged, but what it says of itself is followed. */
    @Override
    public Optional<Loss> visit(RunSql operation) {
        if (operation.state() != null) {
            operation.state().forEach(amount -> amount.accept(this));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddPrimaryKey operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropPrimaryKey operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddForeignKey operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropForeignKey operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddUnique operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropUnique operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddCheck operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropCheck operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AddIndex operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropIndex operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(RenameIndex operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(CreateSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(AlterSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(CreateView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(CreateTrigger operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(DropTrigger operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(Backfill operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Loss> visit(RunJava operation) {
        return Optional.empty();
    }
}
