package dev.covet.migrations.source;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.source.ConstraintReader.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads operations: each is a map with one key, its name. */
final class OperationReader {

    /** Looks at all keys, and gives what builds the operation from them. */
    interface Kind extends Function<YamlFields, Supplier<Operation>> {}

    private final YamlProblems problems;
    private final ColumnReader columns;
    private final ConstraintReader constraints;
    private final IndexReader indexes;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    OperationReader(YamlProblems problems) {
        this.problems = problems;
        this.columns = new ColumnReader(problems);
        this.constraints = new ConstraintReader(problems);
        this.indexes = new IndexReader(problems);
        addTableKinds();
        addColumnKinds();
        addConstraintKinds();
        addIndexKinds();
        kinds.putAll(new ObjectReader().kinds());
        kinds.put("dropTrigger", drop(DropTrigger::new));
        kinds.putAll(new StepReader(problems, this).kinds());
    }

    List<Operation> operations(String key, YamlNode node) {
        return new YamlValues(problems).each(key, node, this::operation);
    }

    private Optional<Operation> operation(YamlNode node) {
        if (node instanceof YamlNode.Refused) {
            problems.addRefused();
            return Optional.empty();
        }
        if (!(node instanceof YamlNode.Fields map) || map.fields().size() != 1) {
            problems.add(
                    node,
                    "An operation is a map with one key, its name, but this is "
                            + (node instanceof YamlNode.Fields several
                                    ? "one with " + several.fields().size() + " keys"
                                    : node.shape())
                            + ".",
                    "Begin each operation with '- ' and its name, and indent its keys deeper than the name.");
            return Optional.empty();
        }
        var only = map.fields().get(0);
        var kind = kinds.get(only.key());
        if (kind == null) {
            problems.add(
                    only.line(),
                    only.column(),
                    "There is no operation '" + only.key() + "'.",
                    Spelling.hint(only.key(), kinds.keySet()) + "Operations: " + String.join(", ", kinds.keySet())
                            + ".");
            return Optional.empty();
        }
        return YamlFields.of(only.key(), only.value(), problems).flatMap(fields -> fields.build(kind.apply(fields)));
    }

    private void addTableKinds() {
        kinds.put("createTable", this::createTable);
        kinds.put("dropTable", fields -> {
            var name = fields.text("name");
            return () -> new DropTable(name);
        });
        kinds.put("renameTable", fields -> {
            var from = fields.text("from");
            var to = fields.text("to");
            return () -> new RenameTable(from, to);
        });
        kinds.put("commentTable", fields -> {
            var table = fields.text("table");
            var comment = fields.optionalText("comment");
            return () -> new CommentTable(table, comment.orElse(null));
        });
    }

    private void addColumnKinds() {
        kinds.put("addColumn", fields -> {
            var table = fields.text("table");
            var column = columns.required(fields);
            return () -> new AddColumn(table, column);
        });
        kinds.put("dropColumn", drop(DropColumn::new));
        kinds.put("renameColumn", fields -> {
            var table = fields.text("table");
            var from = fields.text("from");
            var to = fields.text("to");
            return () -> new RenameColumn(table, from, to);
        });
        kinds.put("alterColumn", fields -> {
            var table = fields.text("table");
            var column = columns.required(fields);
            var fill = columns.literal(fields, "fill", "fillExpression");
            return () -> new AlterColumn(table, column, fill.orElse(null));
        });
    }

    private void addConstraintKinds() {
        kinds.put("addPrimaryKey", add(constraints::primaryKey, AddPrimaryKey::new));
        kinds.put("dropPrimaryKey", fields -> {
            var table = fields.text("table");
            var name = fields.optionalText("name");
            return () -> new DropPrimaryKey(table, name.orElseGet(() -> Names.primaryKey(table)));
        });
        kinds.put("addForeignKey", add(constraints::foreignKey, AddForeignKey::new));
        kinds.put("dropForeignKey", drop(DropForeignKey::new));
        kinds.put("addUnique", add(constraints::unique, AddUnique::new));
        kinds.put("dropUnique", drop(DropUnique::new));
        kinds.put("addCheck", add(constraints::check, AddCheck::new));
        kinds.put("dropCheck", drop(DropCheck::new));
    }

    private void addIndexKinds() {
        kinds.put("addIndex", add(indexes::index, AddIndex::new));
        kinds.put("dropIndex", drop(DropIndex::new));
        kinds.put("renameIndex", fields -> {
            var table = fields.text("table");
            var from = fields.text("from");
            var to = fields.text("to");
            return () -> new RenameIndex(table, from, to);
        });
    }

    private Supplier<Operation> createTable(YamlFields fields) {
        var name = fields.text("name");
        var columnList = fields.require("columns")
                .map(node -> new YamlValues(problems).each("columns", node, columns::column))
                .orElse(List.of());
        var primaryKey = fields.find("primaryKey").flatMap(node -> constraints.primaryKey(name, node));
        var uniques = constraints.each(fields, "uniques", "A unique constraint", name, constraints::unique);
        var foreignKeys = constraints.each(fields, "foreignKeys", "A foreign key", name, constraints::foreignKey);
        var checks = constraints.each(fields, "checks", "A check", name, constraints::check);
        var indexList = constraints.each(fields, "indexes", "An index", name, indexes::index);
        var comment = fields.optionalText("comment");
        var options = fields.optionalSql("options");
        return () -> new CreateTable(new Table(
                name,
                columnList,
                primaryKey.orElse(null),
                uniques,
                foreignKeys,
                checks,
                indexList,
                comment.orElse(null),
                options.orElse(null),
                true));
    }

    private static <T> Kind add(Form<T> form, BiFunction<String, T, Operation> operation) {
        return fields -> {
            var table = fields.text("table");
            var definition = form.read(table, fields);
            return () -> operation.apply(table, definition.get());
        };
    }

    private static Kind drop(BiFunction<String, String, Operation> operation) {
        return fields -> {
            var table = fields.text("table");
            var name = fields.text("name");
            return () -> operation.apply(table, name);
        };
    }
}
