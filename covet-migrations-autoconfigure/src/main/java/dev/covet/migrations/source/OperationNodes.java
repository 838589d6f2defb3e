package dev.covet.migrations.source;

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
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Sequence;
import java.util.Locale;

/** What operations are in a migration file: a key, the operation's name, and below it its own keys. */
final class OperationNodes implements OperationVisitor<YamlNode.Field> {

    @Override
    public YamlNode.Field visit(CreateTable operation) {
        return new YamlNode.Field("createTable", TableNodes.table(operation.table()), 0, 0);
    }

    @Override
    public YamlNode.Field visit(DropTable operation) {
        return field("dropTable", new YamlFieldsBuilder().text("name", operation.table()));
    }

    @Override
    public YamlNode.Field visit(RenameTable operation) {
        return field("renameTable", renamed(new YamlFieldsBuilder(), operation.from(), operation.to()));
    }

    @Override
    public YamlNode.Field visit(CommentTable operation) {
        return field("commentTable", in(operation.table()).text("comment", operation.comment()));
    }

    @Override
    public YamlNode.Field visit(AddColumn operation) {
        return field("addColumn", in(operation.table()).node("column", TableNodes.column(operation.column())));
    }

    @Override
    public YamlNode.Field visit(DropColumn operation) {
        return dropped("dropColumn", operation.table(), operation.column());
    }

    @Override
    public YamlNode.Field visit(RenameColumn operation) {
        return field("renameColumn", renamed(in(operation.table()), operation.from(), operation.to()));
    }

    @Override
    public YamlNode.Field visit(AlterColumn operation) {
        var fields = in(operation.table()).node("column", TableNodes.column(operation.column()));
        TableNodes.literal(fields, "fill", "fillExpression", operation.fill());
        return field("alterColumn", fields);
    }

    @Override
    public YamlNode.Field visit(AddPrimaryKey operation) {
        return field("addPrimaryKey", TableNodes.primaryKey(in(operation.table()), operation.key()));
    }

    @Override
    public YamlNode.Field visit(DropPrimaryKey operation) {
        return dropped("dropPrimaryKey", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(AddForeignKey operation) {
        return field("addForeignKey", TableNodes.foreignKey(in(operation.table()), operation.key()));
    }

    @Override
    public YamlNode.Field visit(DropForeignKey operation) {
        return dropped("dropForeignKey", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(AddUnique operation) {
        return field("addUnique", TableNodes.unique(in(operation.table()), operation.unique()));
    }

    @Override
    public YamlNode.Field visit(DropUnique operation) {
        return dropped("dropUnique", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(AddCheck operation) {
        return field("addCheck", TableNodes.check(in(operation.table()), operation.check()));
    }

    @Override
    public YamlNode.Field visit(DropCheck operation) {
        return dropped("dropCheck", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(AddIndex operation) {
        return field("addIndex", IndexNodes.index(in(operation.table()), operation.index()));
    }

    @Override
    public YamlNode.Field visit(DropIndex operation) {
        return dropped("dropIndex", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(RenameIndex operation) {
        return field("renameIndex", renamed(in(operation.table()), operation.from(), operation.to()));
    }

    @Override
    public YamlNode.Field visit(CreateSequence operation) {
        return field("createSequence", sequence(operation.sequence()));
    }

    @Override
    public YamlNode.Field visit(AlterSequence operation) {
        return field("alterSequence", sequence(operation.sequence()));
    }

    @Override
    public YamlNode.Field visit(DropSequence operation) {
        return field("dropSequence", new YamlFieldsBuilder().text("name", operation.name()));
    }

    @Override
    public YamlNode.Field visit(CreateView operation) {
        var view = operation.view();
        return field(
                "createView", new YamlFieldsBuilder().text("name", view.name()).sql("query", view.query()));
    }

    @Override
    public YamlNode.Field visit(DropView operation) {
        return field("dropView", new YamlFieldsBuilder().text("name", operation.name()));
    }

    @Override
    public YamlNode.Field visit(CreateTrigger operation) {
        var trigger = operation.trigger();
        return field(
                "createTrigger",
                in(trigger.table())
                        .text("name", trigger.name())
                        .plain("timing", trigger.timing().name().toLowerCase(Locale.ROOT))
                        .plain("event", trigger.event().name().toLowerCase(Locale.ROOT))
                        .sql("body", trigger.body()));
    }

    @Override
    public YamlNode.Field visit(DropTrigger operation) {
        return dropped("dropTrigger", operation.table(), operation.name());
    }

    @Override
    public YamlNode.Field visit(Backfill operation) {
        var set = new YamlFieldsBuilder();
        operation.set().forEach(assignment -> set.sql(assignment.column(), assignment.expression()));
        var fields = in(operation.table()).node("set", set.build()).sql("where", operation.where());
        if (operation.batchSize() != Backfill.DEFAULT_BATCH_SIZE) {
            fields.plain("batchSize", Integer.toString(operation.batchSize()));
        }
        if (!operation.pause().isZero()) {
            fields.plain("pause", DurationText.write(operation.pause()));
        }
        return field("backfill", fields);
    }

    @Override
    public YamlNode.Field visit(RunSql operation) {
        var fields = new YamlFieldsBuilder().sql("up", operation.up()).sql("down", operation.down());
        if (!operation.engines().isEmpty()) {
            fields.texts("engines", operation.engines().stream().map(Engine::id).toList());
        }
        var state = operation.state();
        if (state != null) {
            fields.node("state", YamlMigrationWriter.operations(state));
        }
        return field("sql", fields);
    }

    @Override
    public YamlNode.Field visit(RunJava operation) {
        return field(
                "java",
                new YamlFieldsBuilder().text("class", operation.className()).flag("backward", operation.backward()));
    }

    private static YamlNode.Field field(String name, YamlFieldsBuilder fields) {
        return new YamlNode.Field(name, fields.build(), 0, 0);
    }

    private static YamlNode.Field dropped(String operation, String table, String name) {
        return field(operation, in(table).text("name", name));
    }

    private static YamlFieldsBuilder in(String table) {
        return new YamlFieldsBuilder().text("table", table);
    }

    private static YamlFieldsBuilder renamed(YamlFieldsBuilder fields, String from, String to) {
        return fields.text("from", from).text("to", to);
    }

    private static YamlFieldsBuilder sequence(Sequence sequence) {
        var fields = new YamlFieldsBuilder().text("name", sequence.name());
        if (sequence.start() != 1) {
            fields.plain("start", Long.toString(sequence.start()));
        }
        if (sequence.increment() != 1) {
            fields.plain("increment", Integer.toString(sequence.increment()));
        }
        return fields.flag("cycle", sequence.cycle()).sql("options", sequence.options());
    }
}
