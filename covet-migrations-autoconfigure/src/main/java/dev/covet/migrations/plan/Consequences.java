package dev.covet.migrations.plan;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.Assignment;
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
import dev.covet.migrations.operation.OperationVisitor;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What an operation may break on any engine: rows that contradict it, and whoever still uses what it takes away. It follows
 * names through the run.
 */
final class Consequences implements OperationVisitor<Effect> {

    private static final String LATER =
            "Stop using it in one release, and take it away in the next, when nothing needs the old one any more.";

    private final Schema before;
    private final RowCounts rows;
    private final EarlierNames names;

    /**
     * @param before the schema that the operation meets
     * @param rows by what a table is called then
     */
    Consequences(Schema before, RowCounts rows, EarlierNames names) {
        this.before = before;
        this.rows = rows;
        this.names = names;
    }

    @Override
    public Effect visit(CreateTable operation) {
        names.created(operation.table().name());
        return Effect.NONE;
    }

    @Override
    public Effect visit(DropTable operation) {
        return unused(operation.table(), "the table '" + operation.table() + "'");
    }

    @Override
    public Effect visit(RenameTable operation) {
        var effect = renamed(operation.from(), "the table '" + operation.from() + "'");
        names.renamed(operation.from(), operation.to());
        return effect;
    }

    @Override
    public Effect visit(CommentTable operation) {
        return Effect.NONE;
    }

    @Override
    public Effect visit(AddColumn operation) {
        names.createdColumn(operation.table(), operation.column().name());
        return Effect.NONE;
    }

    @Override
    public Effect visit(DropColumn operation) {
        return unused(operation.table(), "the column '" + operation.table() + "." + operation.column() + "'");
    }

    @Override
    public Effect visit(RenameColumn operation) {
        var effect = renamed(operation.table(), "the column '" + operation.table() + "." + operation.from() + "'");
        names.renamedColumn(operation.table(), operation.from(), operation.to());
        return effect;
    }

    @Override
    public Effect visit(AlterColumn operation) {
        var column = operation.column();
        var place = "'" + operation.table() + "." + column.name() + "'";
        var wasNullable = before.column(operation.table(), column.name())
                .map(Column::nullable)
                .orElse(true);
        if (column.nullable() || !wasNullable || column.generated() != null) {
            return Effect.NONE;
        }
        return ofRows(
                operation.table(),
                operation.fill() == null
                        ? "Fails if a row has NULL in " + place + "."
                        : "Gives rows that have NULL in " + place + " a value, all in one statement.");
    }

    @Override
    public Effect visit(AddPrimaryKey operation) {
        return ofDuplicates(operation.table(), operation.key().columns());
    }

    @Override
    public Effect visit(DropPrimaryKey operation) {
        return unguarded(operation.table(), "the primary key '" + operation.name() + "'");
    }

    @Override
    public Effect visit(AddForeignKey operation) {
        return ofRows(
                operation.table(),
                "Fails if a row of '" + operation.table() + "' points at a row of '"
                        + operation.key().referencedTable() + "' that is not there.");
    }

    @Override
    public Effect visit(DropForeignKey operation) {
        return unguarded(operation.table(), "the foreign key '" + operation.name() + "'");
    }

    @Override
    public Effect visit(AddUnique operation) {
        return ofDuplicates(operation.table(), operation.unique().columns());
    }

    @Override
    public Effect visit(DropUnique operation) {
        return unguarded(operation.table(), "the unique constraint '" + operation.name() + "'");
    }

    @Override
    public Effect visit(AddCheck operation) {
        return ofRows(
                operation.table(),
                "Fails if a row contradicts the check '" + operation.check().name() + "'.");
    }

    @Override
    public Effect visit(DropCheck operation) {
        return unguarded(operation.table(), "the check '" + operation.name() + "'");
    }

    @Override
    public Effect visit(AddIndex operation) {
        return operation.index().unique()
                ? ofRows(
                        operation.table(),
                        "Fails if two rows are the same to the unique index '"
                                + operation.index().name() + "'.")
                : Effect.NONE;
    }

    @Override
    public Effect visit(DropIndex operation) {
        return ofRows(
                operation.table(), "Queries that used the index '" + operation.name() + "' may take much longer.");
    }

    @Override
    public Effect visit(RenameIndex operation) {
        return Effect.NONE;
    }

    @Override
    public Effect visit(CreateSequence operation) {
        return Effect.NONE;
    }

    @Override
    public Effect visit(AlterSequence operation) {
        return Effect.of(
                Risk.LOW,
                "Whoever takes a number from the sequence '"
                        + operation.sequence().name() + "' waits, or gets one by the new rules.");
    }

    @Override
    public Effect visit(DropSequence operation) {
        return Effect.of(
                Risk.MEDIUM,
                "How far the sequence '" + operation.name() + "' has come is not kept: created anew, it begins anew.");
    }

    @Override
    public Effect visit(CreateView operation) {
        return Effect.NONE;
    }

    @Override
    public Effect visit(DropView operation) {
        return Effect.of(Risk.LOW, fails("the view '" + operation.name() + "'")).recommending(List.of(LATER));
    }

    @Override
    public Effect visit(CreateTrigger operation) {
        return ofRows(
                operation.trigger().table(),
                "From then on the trigger '" + operation.trigger().name() + "' runs with every write that it is for.");
    }

    @Override
    public Effect visit(DropTrigger operation) {
        return Effect.of(
                Risk.LOW, "From then on what the trigger '" + operation.name() + "' did is not done any more.");
    }

    @Override
    public Effect visit(Backfill operation) {
        var columns = operation.set().stream().map(Assignment::column).toList();
        var where = "in rows of '" + operation.table() + "', " + operation.batchSize() + " at a time.";
        return columns.stream().allMatch(column -> isEmpty(operation, column))
                ? ofRows(operation.table(), "Writes " + quoted(columns) + " " + where)
                : ofRows(
                        Risk.MEDIUM,
                        operation.table(),
                        "Overwrites " + quoted(columns) + " " + where + " What was there before is not put aside.");
    }

    /** Whether a column has nothing yet that could be overwritten: it is new, or only rows with NULL in it are changed. */
    private boolean isEmpty(Backfill operation, String column) {
        var where = operation.where();
        return names.ofColumn(operation.table(), column).isEmpty()
                || (where != null
                        && where.toString().replaceAll("[\"`]", "").strip().equalsIgnoreCase(column + " IS NULL"));
    }

    @Override
    public Effect visit(RunSql operation) {
        if (operation.state() != null) {
            operation.state().forEach(amount -> amount.accept(this));
        }
        return Effect.NONE;
    }

    @Override
    public Effect visit(RunJava operation) {
        return Effect.NONE;
    }

    private Effect ofDuplicates(String table, List<String> columns) {
        return ofRows(table, "Fails if two rows of '" + table + "' have the same in " + quoted(columns) + ".");
    }

    private Effect unguarded(String table, String constraint) {
        return isNew(table)
                ? Effect.NONE
                : Effect.of(Risk.LOW, "From then on nothing refuses rows that contradict " + constraint + ".");
    }

    private Effect unused(String table, String thing) {
        return isNew(table) ? Effect.NONE : Effect.of(Risk.LOW, fails(thing)).recommending(List.of(LATER));
    }

    private Effect renamed(String table, String thing) {
        return isNew(table)
                ? Effect.NONE
                : Effect.of(Risk.LOW, "Whatever still calls " + thing + " by that name fails from then on.")
                        .recommending(List.of("Stop whatever uses the old name before, or let both live for a release:"
                                + " add the new one, fill it, and drop the old one later."));
    }

    private static String fails(String thing) {
        return "Whatever still uses " + thing + " fails from then on.";
    }

    private Effect ofRows(String table, String reason) {
        return ofRows(Risk.LOW, table, reason);
    }

    /** Without rows nothing comes of it. */
    private Effect ofRows(Risk level, String table, String reason) {
        Optional<RowCount> count = rows.of(table);
        return count.filter(RowCount::isEmpty).isPresent() ? Effect.NONE : Effect.of(level, reason);
    }

    private boolean isNew(String table) {
        return names.ofTable(table).isEmpty();
    }

    private static String quoted(List<String> columns) {
        return "'" + String.join("', '", columns) + "'";
    }
}
