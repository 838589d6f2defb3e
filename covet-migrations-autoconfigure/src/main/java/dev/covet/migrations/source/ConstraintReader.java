package dev.covet.migrations.source;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads keys and constraints; those without a name get the one that {@link Names} makes for them. */
final class ConstraintReader {

    private static final Map<String, ReferentialAction> ACTIONS = actions();

    private final YamlProblems problems;
    private final YamlValues values;

    ConstraintReader(YamlProblems problems) {
        this.problems = problems;
        this.values = new YamlValues(problems);
    }

    /** A primary key as {@code {name, columns}}, or as its columns alone. */
    Optional<PrimaryKey> primaryKey(String table, YamlNode node) {
        if (node instanceof YamlNode.Items) {
            var before = problems.count();
            var columns = values.texts("primaryKey", node);
            return problems.build(node, before, () -> new PrimaryKey(Names.primaryKey(table), columns));
        }
        return YamlFields.of("The primary key", node, problems).flatMap(fields -> {
            var key = primaryKey(table, fields);
            return fields.build(key);
        });
    }

    Definition<PrimaryKey> primaryKey(String table, YamlFields fields) {
        var name = fields.optionalText("name");
        var columns = fields.texts("columns");
        return () -> new PrimaryKey(name.orElseGet(() -> Names.primaryKey(table)), columns);
    }

    Definition<Unique> unique(String table, YamlFields fields) {
        var name = fields.optionalText("name");
        var columns = fields.texts("columns");
        var deferrability = deferrability(fields);
        var nullsDistinct = fields.flag("nullsDistinct", true);
        return () ->
                new Unique(name.orElseGet(() -> Names.unique(table, columns)), columns, deferrability, nullsDistinct);
    }

    Definition<ForeignKey> foreignKey(String table, YamlFields fields) {
        var name = fields.optionalText("name");
        var columns = fields.texts("columns");
        var target = fields.require("references").flatMap(this::target).orElse(Target.STAND_IN);
        var onDelete = fields.choice("onDelete", ACTIONS, ReferentialAction.NO_ACTION);
        var onUpdate = fields.choice("onUpdate", ACTIONS, ReferentialAction.NO_ACTION);
        var deferrability = deferrability(fields);
        return () -> new ForeignKey(
                name.orElseGet(() -> Names.foreignKey(table, columns)),
                columns,
                target.table(),
                target.columns(),
                onDelete,
                onUpdate,
                deferrability);
    }

    Definition<Check> check(String table, YamlFields fields) {
        var name = fields.optionalText("name");
        var expression = fields.sql("expression");
        return () -> new Check(name.orElseGet(() -> Names.check(table, expression)), expression);
    }

    /** The definitions listed under a key of {@code createTable}. */
    <T> List<T> each(YamlFields table, String key, String subject, String tableName, Form<T> form) {
        return table.each(
                key,
                node -> YamlFields.of(subject, node, problems)
                        .flatMap(fields -> fields.build(form.read(tableName, fields))));
    }

    private Optional<Target> target(YamlNode node) {
        return YamlFields.of("The key 'references'", node, problems).flatMap(fields -> {
            var table = fields.text("table");
            var columns = fields.texts("columns");
            return fields.build(() -> new Target(table, columns));
        });
    }

    private Deferrability deferrability(YamlFields fields) {
        return fields.find("deferrable").map(this::deferrable).orElse(Deferrability.NOT_DEFERRABLE);
    }

    private Deferrability deferrable(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() == YamlMeaning.BOOLEAN) {
            return values.flag("deferrable", scalar) ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.value().equalsIgnoreCase("initially")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        values.wrong(
                "deferrable",
                "true, false or initially",
                node,
                "Write true, or initially for deferred from the start.");
        return Deferrability.NOT_DEFERRABLE;
    }

    private static Map<String, ReferentialAction> actions() {
        var actions = new LinkedHashMap<String, ReferentialAction>();
        for (var action : ReferentialAction.values()) {
            actions.put(action.sql().toLowerCase(Locale.ROOT), action);
        }
        return actions;
    }

    /** What is built once all keys were looked at. */
    interface Definition<T> extends Supplier<T> {}

    /** Reads the keys of one kind of definition. */
    interface Form<T> {

        Definition<T> read(String table, YamlFields fields);
    }

    private record Target(String table, List<String> columns) {

        static final Target STAND_IN = new Target(YamlValues.STAND_IN, List.of(YamlValues.STAND_IN));
    }
}
