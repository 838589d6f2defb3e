package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Reads views, functions and types, each after what it needs, and the tables that the model cannot hold. */
final class ObjectReader {

    private final Contents contents;
    private final Spelling spelling;
    private final CommentWriter comments;
    private final Timing timing;

    ObjectReader(Contents contents, Spelling spelling) {
        this.contents = contents;
        this.spelling = spelling;
        this.comments = new CommentWriter(contents, spelling);
        this.timing = new Timing(contents);
    }

    /** The views of the model, each after those that it queries. */
    List<View> views(Natives natives) {
        var rows = new LinkedHashMap<ObjectId, RelationRow>();
        contents.relations().stream()
                .filter(relation -> relation.isView() && !timing.isLate(relation))
                .forEach(view -> rows.put(ObjectId.relation(view.oid()), view));
        var views = new ArrayList<View>();
        for (var row : new CreationOrder(contents.needs()).of(rows)) {
            views.add(new View(row.name(), SqlText.of(query(row))));
            addDetails(row, natives);
        }
        return views;
    }

    /** Types, and the functions that tables need. */
    void addEarly(TriggerReader triggers, Natives natives) {
        contents.extensions()
                .forEach(extension -> natives.add(
                        Stage.TYPE,
                        "extension",
                        extension,
                        null,
                        "CREATE EXTENSION IF NOT EXISTS " + spelling.quote(extension),
                        "DROP EXTENSION " + spelling.quote(extension)));
        contents.collations().forEach(collation -> addCollation(collation, natives));
        var types = new TypeWriter(contents, spelling);
        var objects = new LinkedHashMap<ObjectId, Runnable>();
        contents.types().forEach(type -> objects.put(ObjectId.type(type), () -> types.add(type, natives)));
        contents.functions().stream()
                .filter(function -> timing.isEarly(function) && !triggers.owns(function))
                .forEach(function -> objects.put(
                        ObjectId.function(function.oid()), () -> addFunction(function, Stage.TYPE, natives)));
        new CreationOrder(contents.needs()).of(objects).forEach(Runnable::run);
    }

    private void addCollation(DefinitionRow collation, Natives natives) {
        var subject = "COLLATION " + spelling.quote(collation.name());
        var create = new ArrayList<>(List.of("CREATE " + subject + " (" + collation.definition() + ")"));
        create.addAll(comments.of(collation.id(), subject));
        natives.add(Stage.TYPE, "collation", collation.name(), null, create, List.of("DROP " + subject));
    }

    /** What is created after the tables: other functions, materialised views, partitions, and what needs them. */
    void addLate(TriggerReader triggers, TableReader tables, Natives natives) {
        var objects = new LinkedHashMap<ObjectId, Runnable>();
        for (var relation : contents.relations()) {
            if (contents.isNative(relation)) {
                objects.put(ObjectId.relation(relation.oid()), () -> addTable(relation, tables, natives));
            } else if (relation.isMaterializedView() || (relation.isView() && timing.isLate(relation))) {
                objects.put(ObjectId.relation(relation.oid()), () -> addView(relation, natives));
            }
        }
        contents.functions().stream()
                .filter(function -> !timing.isEarly(function) && !triggers.owns(function))
                .forEach(function -> objects.put(
                        ObjectId.function(function.oid()), () -> addFunction(function, Stage.OBJECT, natives)));
        new CreationOrder(contents.needs()).of(objects).forEach(Runnable::run);
    }

    private void addTable(RelationRow row, TableReader tables, Natives natives) {
        var own = new Natives();
        var table = tables.read(row, own);
        var create = new ArrayList<>(spelling.statements(new CreateTable(row.partition() ? unnumbered(table) : table)));
        if (row.partition()) {
            create.add("ALTER TABLE " + row.parentNames().get(0) + " ATTACH PARTITION " + spelling.quote(row.name())
                    + " " + row.partitionBound());
        }
        create.addAll(own.statements());
        var parent = row.partition() ? contents.relation(row.parents().get(0)) : null;
        natives.add(
                Stage.OBJECT,
                row.partition() ? "partition" : "table",
                row.name(),
                parent == null ? null : parent.name(),
                create,
                List.of("DROP TABLE " + spelling.quote(row.name())));
    }

    /** A partition is given its numbers by its table, and must not bring any of its own. */
    private static Table unnumbered(Table table) {
        return table.withColumns(table.columns().stream()
                .map(column -> column.withIdentity(null))
                .toList());
    }

    private void addView(RelationRow row, Natives natives) {
        var kind = row.isView() ? "VIEW " : "MATERIALIZED VIEW ";
        var name = spelling.quote(row.name());
        var own = new Natives();
        addDetails(row, own);
        var create = new ArrayList<>(List.of("CREATE " + kind + name
                + (row.options().isEmpty() || row.isView() ? "" : " WITH " + spelling.options(row.options())) + " AS "
                + query(row) + (row.isMaterializedView() && !row.populated() ? "\nWITH NO DATA" : "")));
        if (row.isMaterializedView()) {
            new IndexReader(contents, spelling, row, own);
        }
        create.addAll(own.statements());
        natives.add(
                Stage.OBJECT,
                row.isView() ? "view" : "materialized view",
                row.name(),
                null,
                create,
                List.of("DROP " + kind + name));
    }

    private static String query(RelationRow view) {
        var query = view.definition() == null ? "" : view.definition().strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private void addDetails(RelationRow view, Natives natives) {
        var name = spelling.quote(view.name());
        if (view.isView() && !view.options().isEmpty()) {
            natives.add(
                    Stage.SETTING,
                    "view options",
                    view.name(),
                    null,
                    "ALTER VIEW " + name + " SET " + spelling.options(view.options()),
                    "ALTER VIEW " + name + " RESET " + Spelling.names(view.options()));
        }
        var id = ObjectId.relation(view.oid());
        comments.add(id, (view.isView() ? "VIEW " : "MATERIALIZED VIEW ") + name, null, natives);
        for (var column : contents.columns(view.oid())) {
            if (column.expression() != null) {
                natives.add(
                        Stage.SETTING,
                        "view default",
                        view.name() + "." + column.name(),
                        null,
                        "ALTER VIEW " + name + " ALTER COLUMN " + spelling.quote(column.name()) + " SET DEFAULT "
                                + column.expression(),
                        "ALTER VIEW " + name + " ALTER COLUMN " + spelling.quote(column.name()) + " DROP DEFAULT");
            }
            comments.add(id, column.number(), "COLUMN " + name + "." + spelling.quote(column.name()), null, natives);
        }
    }

    private void addFunction(FunctionRow function, Stage stage, Natives natives) {
        var kind = kind(function.kind());
        var signature = kind + spelling.quote(function.name()) + "(" + function.arguments() + ")";
        var definition = function.kind() == 'a'
                ? "CREATE " + signature + " (" + function.definition() + ")"
                : contents.withoutSchema(
                        function.definition().strip().replaceFirst("^CREATE OR REPLACE ", "CREATE "), "CREATE " + kind);
        var create = new ArrayList<String>();
        if (stage == Stage.TYPE) {
            // Its body may mention tables, which the server would look for.
            create.add("SET check_function_bodies = off");
            create.add(definition);
            create.add("RESET check_function_bodies");
        } else {
            create.add(definition);
        }
        create.addAll(comments.of(ObjectId.function(function.oid()), signature));
        natives.add(
                stage,
                kind.strip().toLowerCase(Locale.ROOT),
                function.name() + "(" + function.arguments() + ")",
                null,
                create,
                List.of("DROP " + signature));
    }

    private static String kind(char letter) {
        return switch (letter) {
            case 'p' -> "PROCEDURE ";
            case 'a' -> "AGGREGATE ";
            default -> "FUNCTION ";
        };
    }
}
