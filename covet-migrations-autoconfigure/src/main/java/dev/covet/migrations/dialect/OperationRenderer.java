package dev.covet.migrations.dialect;

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
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** Takes an operation to the dialect's statement for it, with the schema that the statement will meet. */
final class OperationRenderer implements OperationVisitor<Script> {

    private final StandardDialect dialect;
    private final Schema before;

    OperationRenderer(StandardDialect dialect, Schema before) {
        this.dialect = dialect;
        this.before = before;
    }

    @Override
    public Script visit(CreateTable operation) {
        return Script.of(dialect.createTable(operation.table()));
    }

    @Override
    public Script visit(DropTable operation) {
        return Script.of(dialect.dropTable(operation.table()));
    }

    @Override
    public Script visit(RenameTable operation) {
        return Script.of(dialect.renameTable(operation.from(), operation.to(), before));
    }

    @Override
    public Script visit(CommentTable operation) {
        return Script.of(dialect.commentTable(operation));
    }

    @Override
    public Script visit(AddColumn operation) {
        return Script.of(dialect.addColumn(operation.table(), operation.column(), before));
    }

    @Override
    public Script visit(DropColumn operation) {
        return Script.of(dialect.dropColumn(operation.table(), operation.column()));
    }

    @Override
    public Script visit(RenameColumn operation) {
        return Script.of(dialect.renameColumn(operation.table(), operation.from(), operation.to(), before));
    }

    @Override
    public Script visit(AlterColumn operation) {
        return Script.of(dialect.alterColumn(operation, before));
    }

    @Override
    public Script visit(AddPrimaryKey operation) {
        return Script.of(dialect.addPrimaryKey(operation.table(), operation.key(), before));
    }

    @Override
    public Script visit(DropPrimaryKey operation) {
        return Script.of(dialect.dropPrimaryKey(operation.table(), operation.name(), before));
    }

    @Override
    public Script visit(AddForeignKey operation) {
        return Script.of(dialect.addForeignKey(operation.table(), operation.key()));
    }

    @Override
    public Script visit(DropForeignKey operation) {
        return Script.of(dialect.dropForeignKey(operation.table(), operation.name(), before));
    }

    @Override
    public Script visit(AddUnique operation) {
        return Script.of(dialect.addUnique(operation.table(), operation.unique(), before));
    }

    @Override
    public Script visit(DropUnique operation) {
        return Script.of(dialect.dropUnique(operation.table(), operation.name(), before));
    }

    @Override
    public Script visit(AddCheck operation) {
        return Script.of(dialect.addCheck(operation.table(), operation.check()));
    }

    @Override
    public Script visit(DropCheck operation) {
        return Script.of(dialect.dropCheck(operation.table(), operation.name(), before));
    }

    @Override
    public Script visit(AddIndex operation) {
        return Script.of(dialect.addIndex(operation.table(), operation.index(), before));
    }

    @Override
    public Script visit(DropIndex operation) {
        return Script.of(dialect.dropIndex(operation.table(), operation.name(), before));
    }

    @Override
    public Script visit(RenameIndex operation) {
        return Script.of(dialect.renameIndex(operation, before));
    }

    @Override
    public Script visit(CreateSequence operation) {
        return Script.of(dialect.sequences().create(operation.sequence()));
    }

    @Override
    public Script visit(AlterSequence operation) {
        return Script.of(dialect.sequences().alter(operation.sequence(), before));
    }

    @Override
    public Script visit(DropSequence operation) {
        return Script.of(dialect.sequences().drop(operation.name()));
    }

    @Override
    public Script visit(CreateView operation) {
        return Script.of(dialect.createView(operation.view()));
    }

    @Override
    public Script visit(DropView operation) {
        return Script.of(dialect.dropView(operation.name()));
    }

    @Override
    public Script visit(CreateTrigger operation) {
        return Script.of(dialect.createTrigger(operation.trigger()));
    }

    @Override
    public Script visit(DropTrigger operation) {
        return Script.of(dialect.dropTrigger(operation.table(), operation.name()));
    }

    @Override
    public Script visit(Backfill operation) {
        return Script.ofSteps(List.of(new BackfillRenderer(dialect, operation).step(before)));
    }

    @Override
    public Script visit(RunSql operation) {
        if (!operation.concerns(dialect.engine())) {
            return Script.of();
        }
        return Script.ofSteps(dialect.split(dialect.clauses().sql(operation.up(), "The 'sql' operation")));
    }

    @Override
    public Script visit(RunJava operation) {
        return Script.ofSteps(List.of(new Step.Java(operation)));
    }
}
