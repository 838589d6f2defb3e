package dev.covet.migrations.authoring;

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

/** A few words for each operation, to name a migration by. */
final class OperationWords implements OperationVisitor<String> {

    @Override
    public String visit(CreateTable operation) {
        return "create_" + operation.table().name();
    }

    @Override
    public String visit(DropTable operation) {
        return "drop_" + operation.table();
    }

    @Override
    public String visit(RenameTable operation) {
        return "rename_" + operation.from() + "_to_" + operation.to();
    }

    @Override
    public String visit(CommentTable operation) {
        return "comment_" + operation.table();
    }

    @Override
    public String visit(AddColumn operation) {
        return "add_" + operation.table() + "_" + operation.column().name();
    }

    @Override
    public String visit(DropColumn operation) {
        return "drop_" + operation.table() + "_" + operation.column();
    }

    @Override
    public String visit(RenameColumn operation) {
        return "rename_" + operation.table() + "_" + operation.from() + "_to_" + operation.to();
    }

    @Override
    public String visit(AlterColumn operation) {
        return "alter_" + operation.table() + "_" + operation.column().name();
    }

    @Override
    public String visit(AddPrimaryKey operation) {
        return "add_" + operation.table() + "_primary_key";
    }

    @Override
    public String visit(DropPrimaryKey operation) {
        return "drop_" + operation.table() + "_primary_key";
    }

    @Override
    public String visit(AddForeignKey operation) {
        return "add_" + operation.key().name();
    }

    @Override
    public String visit(DropForeignKey operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(AddUnique operation) {
        return "add_" + operation.unique().name();
    }

    @Override
    public String visit(DropUnique operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(AddCheck operation) {
        return "add_" + operation.check().name();
    }

    @Override
    public String visit(DropCheck operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(AddIndex operation) {
        return "add_" + operation.index().name();
    }

    @Override
    public String visit(DropIndex operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(RenameIndex operation) {
        return "rename_" + operation.from() + "_to_" + operation.to();
    }

    @Override
    public String visit(CreateSequence operation) {
        return "create_" + operation.sequence().name();
    }

    @Override
    public String visit(AlterSequence operation) {
        return "alter_" + operation.sequence().name();
    }

    @Override
    public String visit(DropSequence operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(CreateView operation) {
        return "create_" + operation.view().name();
    }

    @Override
    public String visit(DropView operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(CreateTrigger operation) {
        return "create_" + operation.trigger().name();
    }

    @Override
    public String visit(DropTrigger operation) {
        return "drop_" + operation.name();
    }

    @Override
    public String visit(Backfill operation) {
        return "fill_" + operation.table();
    }

    @Override
    public String visit(RunSql operation) {
        var words = operation.describe().replaceFirst("^run SQL", "").strip();
        return words.isEmpty() ? "sql" : words;
    }

    @Override
    public String visit(RunJava operation) {
        return "run_" + operation.className().substring(operation.className().lastIndexOf('.') + 1);
    }
}
