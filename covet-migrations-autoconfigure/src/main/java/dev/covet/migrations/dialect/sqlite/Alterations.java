package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.sqlite.ddl.TwoValued;
import dev.covet.migrations.dialect.sqlite.rebuild.AppendColumn;
import dev.covet.migrations.dialect.sqlite.rebuild.AppendConstraint;
import dev.covet.migrations.dialect.sqlite.rebuild.AppendIndex;
import dev.covet.migrations.dialect.sqlite.rebuild.AppendPrimaryKey;
import dev.covet.migrations.dialect.sqlite.rebuild.NameColumn;
import dev.covet.migrations.dialect.sqlite.rebuild.NameTable;
import dev.covet.migrations.dialect.sqlite.rebuild.RemoveCheck;
import dev.covet.migrations.dialect.sqlite.rebuild.RemoveColumn;
import dev.covet.migrations.dialect.sqlite.rebuild.RemoveForeignKey;
import dev.covet.migrations.dialect.sqlite.rebuild.RemoveIndex;
import dev.covet.migrations.dialect.sqlite.rebuild.RemovePrimaryKey;
import dev.covet.migrations.dialect.sqlite.rebuild.RemoveUnique;
import dev.covet.migrations.dialect.sqlite.rebuild.TableEdit;
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
import dev.covet.migrations.operation.OperationVisitor;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Optional;

/** Which operations change the definition of one table, and how; empty for those that may concern others, or look at rows. */
final class Alterations implements OperationVisitor<Optional<Alteration>> {

    /** What concerns no table that is there. */
    private static final Optional<Alteration> ELSEWHERE = Optional.of(new Alteration("", List.of(), true));

    private final Server server;
    private final Clauses clauses;
    private final Refusals refusals;
    private final SqliteColumns columns;
    private final SqliteIndexes indexes;
    private final Schema before;

    Alterations(Server server, Clauses clauses, Schema before) {
        this.server = server;
        this.clauses = clauses;
        this.refusals = new Refusals(server);
        this.columns = new SqliteColumns(clauses, refusals);
        this.indexes = new SqliteIndexes(clauses, refusals);
        this.before = before;
    }

    @Override
    public Optional<Alteration> visit(AddColumn operation) {
        var column = operation.column();
        columns.requireKeyOf(column, table(operation.table()));
        var edit = new AppendColumn(
                column.name(),
                columns.text(operation.table(), column).definition(),
                column.defaultValue() == null ? null : clauses.value(column.defaultValue(), column.type()));
        var isNative = column.identity() == null
                && (column.generated() == null || !column.generated().stored())
                && !SqliteColumnChange.hasExpression(column)
                && (column.nullable() || column.defaultValue() != null || column.generated() != null);
        return of(operation.table(), isNative, edit);
    }

    @Override
    public Optional<Alteration> visit(DropColumn operation) {
        // SQLite has a statement for some columns; which ones, only the database's own definitions tell.
        return of(operation.table(), false, new RemoveColumn(operation.column()));
    }

    @Override
    public Optional<Alteration> visit(AlterColumn operation) {
        var table = table(operation.table());
        columns.requireKeyOf(operation.column(), table);
        var change = new SqliteColumnChange(
                clauses,
                refusals,
                columns,
                operation,
                table.flatMap(known -> known.column(operation.column().name())));
        return of(
                operation.table(),
                change.isNative(server.isAtLeast(3, 53, 0)),
                change.edit(table.map(Table::primaryKey)));
    }

    @Override
    public Optional<Alteration> visit(AddPrimaryKey operation) {
        var key = operation.key();
        return of(operation.table(), false, new AppendPrimaryKey(key.columns(), clauses.primaryKey(key)));
    }

    @Override
    public Optional<Alteration> visit(DropPrimaryKey operation) {
        table(operation.table()).ifPresent(columns::requireNoIdentity);
        return of(operation.table(), false, new RemovePrimaryKey());
    }

    @Override
    public Optional<Alteration> visit(AddForeignKey operation) {
        return of(operation.table(), false, new AppendConstraint(clauses.foreignKey(operation.key())))
                .map(alteration -> alteration.pointingAt(List.of(operation.key().referencedTable())));
    }

    @Override
    public Optional<Alteration> visit(DropForeignKey operation) {
        var known = table(operation.table()).flatMap(table -> Named.find(table.foreignKeys(), operation.name()));
        var edit = known.map(key -> new RemoveForeignKey(key.name(), key.columns(), key.referencedTable()))
                .orElseGet(() -> new RemoveForeignKey(operation.name(), List.of(), ""));
        var others = known.map(ForeignKey::referencedTable).stream().toList();
        return of(operation.table(), false, edit).map(change -> change.pointingAt(others));
    }

    @Override
    public Optional<Alteration> visit(AddUnique operation) {
        return of(
                operation.table(),
                true,
                new AppendIndex(operation.unique().name(), indexes.create(operation.table(), operation.unique())));
    }

    @Override
    public Optional<Alteration> visit(DropUnique operation) {
        var known = table(operation.table()).flatMap(table -> Named.find(table.uniques(), operation.name()));
        // It may be a part of the table's definition, if that was not made here.
        var columns = known.map(unique -> unique.columns()).orElse(List.of());
        return of(operation.table(), false, new RemoveUnique(operation.name(), columns));
    }

    @Override
    public Optional<Alteration> visit(AddCheck operation) {
        var isTold = table(operation.table())
                .filter(table -> TwoValued.isTrueOrFalse(
                        clauses.optional(operation.check().expression()), table))
                .isPresent();
        return of(
                operation.table(),
                isTold && server.isAtLeast(3, 53, 0),
                new AppendConstraint(clauses.check(operation.check())));
    }

    @Override
    public Optional<Alteration> visit(DropCheck operation) {
        var known = table(operation.table()).flatMap(table -> Named.find(table.checks(), operation.name()));
        var expression =
                known.map(check -> clauses.optional(check.expression())).orElse("");
        // A check that has no name in the database goes by the one that we would have given it.
        var isNamed = known.map(check ->
                        !Names.check(operation.table(), check.expression()).equals(check.name()))
                .orElse(false);
        return of(
                operation.table(),
                isNamed && server.isAtLeast(3, 53, 0),
                new RemoveCheck(operation.name(), expression));
    }

    @Override
    public Optional<Alteration> visit(AddIndex operation) {
        return of(
                operation.table(),
                true,
                new AppendIndex(operation.index().name(), indexes.create(operation.table(), operation.index())));
    }

    @Override
    public Optional<Alteration> visit(DropIndex operation) {
        return of(operation.table(), true, new RemoveIndex(operation.name()));
    }

    @Override
    public Optional<Alteration> visit(RenameIndex operation) {
        return table(operation.table())
                .flatMap(table -> Named.find(table.indexes(), operation.from()))
                .map(index -> new Alteration(
                        operation.table(),
                        List.of(
                                new RemoveIndex(operation.from()),
                                new AppendIndex(
                                        operation.to(),
                                        indexes.create(operation.table(), index.withName(operation.to())))),
                        true));
    }

    @Override
    public Optional<Alteration> visit(CommentTable operation) {
        return Optional.of(new Alteration(operation.table(), List.of(), true));
    }

    @Override
    public Optional<Alteration> visit(RenameColumn operation) {
        var edit = new NameColumn(operation.from(), operation.to());
        return of(operation.table(), server.isAtLeast(3, 25, 0), edit)
                .map(alteration -> alteration.naming(operation.table()));
    }

    @Override
    public Optional<Alteration> visit(CreateTable operation) {
        var table = operation.table();
        return Optional.of(new Alteration(table.name(), List.of(), true)
                .pointingAt(table.foreignKeys().stream()
                        .map(ForeignKey::referencedTable)
                        .toList()));
    }

    @Override
    public Optional<Alteration> visit(DropTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(RenameTable operation) {
        // Before, foreign keys of other tables did not follow; and letter case alone is never changed.
        var isNative = server.isAtLeast(3, 26, 0) && !operation.from().equalsIgnoreCase(operation.to());
        return of(operation.from(), isNative, new NameTable(operation.to()))
                .map(alteration -> alteration.naming(operation.to()));
    }

    @Override
    public Optional<Alteration> visit(CreateSequence operation) {
        return ELSEWHERE;
    }

    @Override
    public Optional<Alteration> visit(AlterSequence operation) {
        return ELSEWHERE;
    }

    @Override
    public Optional<Alteration> visit(DropSequence operation) {
        return ELSEWHERE;
    }

    @Override
    public Optional<Alteration> visit(CreateView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(DropView operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(CreateTrigger operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(DropTrigger operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(Backfill operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(RunSql operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Alteration> visit(RunJava operation) {
        return Optional.empty();
    }

    private Optional<Table> table(String name) {
        return before.table(name);
    }

    private static Optional<Alteration> of(String table, boolean isNative, TableEdit edit) {
        return Optional.of(new Alteration(table, List.of(edit), isNative));
    }
}
