package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
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
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an operation demands of rows that are there already, as questions for those that do not fit. */
public final class Demands implements OperationVisitor<List<Step.Conflict>> {

    private final Schema before;
    private final Dialect dialect;

    private Demands(Schema before, Dialect dialect) {
        this.before = before;
        this.dialect = dialect;
    }

    /**
     * The questions, to be asked just before the operation.
     *
     * @param before the schema that it meets
     * @return nothing where it demands nothing, or what cannot be asked in general
     */
    public static List<Step.Conflict> of(Operation operation, Schema before, Dialect dialect) {
        return operation.accept(new Demands(before, dialect));
    }

    /**
     * A query for the rows with a value in a column that gets another type, by the first column of their key.
     *
     * @param most how many it gives at most
     * @return empty where no column gets another type, or rows have no key
     */
    public static Optional<String> values(Operation operation, Schema before, Dialect dialect, int most) {
        return operation instanceof AlterColumn alter
                ? before.table(alter.table())
                        .filter(table -> table.column(alter.column().name())
                                .filter(column ->
                                        !column.type().equals(alter.column().type()))
                                .isPresent())
                        .flatMap(table -> new RowQuestions(dialect, table)
                                .values(alter.column().name(), most))
                : Optional.empty();
    }

    @Override
    public List<Step.Conflict> visit(CreateTable operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(DropTable operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(RenameTable operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(CommentTable operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AddColumn operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(DropColumn operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(RenameColumn operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AlterColumn operation) {
        var column = operation.column();
        return of(
                operation.table(),
                rows -> rows.isNullable(column.name()) && !column.nullable() && operation.fill() == null
                        ? Stream.of(rows.missing(column.name()))
                        : Stream.empty());
    }

    @Override
    public List<Step.Conflict> visit(AddPrimaryKey operation) {
        var columns = operation.key().columns();
        return of(
                operation.table(),
                rows -> Stream.concat(columns.stream().map(rows::missing), Stream.of(rows.repeated(columns))));
    }

    @Override
    public List<Step.Conflict> visit(DropPrimaryKey operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AddForeignKey operation) {
        return of(operation.table(), rows -> Stream.of(rows.dangling(operation.key())));
    }

    @Override
    public List<Step.Conflict> visit(DropForeignKey operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AddUnique operation) {
        return of(
                operation.table(),
                rows -> operation.unique().nullsDistinct()
                        ? Stream.of(rows.repeated(operation.unique().columns()))
                        : Stream.empty());
    }

    @Override
    public List<Step.Conflict> visit(DropUnique operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AddCheck operation) {
        return of(operation.table(), rows -> rows.refused(operation.check()).stream());
    }

    @Override
    public List<Step.Conflict> visit(DropCheck operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AddIndex operation) {
        var index = operation.index();
        return of(
                operation.table(),
                rows -> index.unique() && index.where() == null
                        ? wholeColumns(index.parts()).map(rows::repeated).stream()
                        : Stream.empty());
    }

    @Override
    public List<Step.Conflict> visit(DropIndex operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(RenameIndex operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(CreateSequence operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(DropSequence operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(CreateView operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(DropView operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(CreateTrigger operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(DropTrigger operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(Backfill operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(RunSql operation) {
        return List.of();
    }

    @Override
    public List<Step.Conflict> visit(RunJava operation) {
        return List.of();
    }

    private List<Step.Conflict> of(String table, Function<RowQuestions, Stream<Step.Conflict>> questions) {
        return before.table(table)
                .map(found -> questions.apply(new RowQuestions(dialect, found)).toList())
                .orElse(List.of());
    }

    /** What a unique index is about when it is no more than a unique constraint would be. */
    private static Optional<List<String>> wholeColumns(List<IndexPart> parts) {
        var columns = parts.stream()
                .filter(IndexPart.OfColumn.class::isInstance)
                .map(IndexPart.OfColumn.class::cast)
                .filter(part -> part.options().equals(PartOptions.NONE))
                .map(IndexPart.OfColumn::column)
                .toList();
        return columns.size() == parts.size() ? Optional.of(columns) : Optional.empty();
    }
}
