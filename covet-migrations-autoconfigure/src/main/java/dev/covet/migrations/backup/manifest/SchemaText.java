package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.json.JsonReader;
import dev.covet.migrations.json.JsonWriter;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.source.YamlOperations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema's record as text: what the model holds as operations in YAML, the rest in the server's own words. */
public final class SchemaText {

    private SchemaText() {}

    public static String write(SchemaRecord schema) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("operations", operations(schema.live()));
        fields.put(
                "nativeObjects",
                schema.live().nativeObjects().stream().map(SchemaText::fields).toList());
        fields.put("afterwards", schema.afterwards());
        return JsonWriter.write(fields);
    }

    /** The schema's objects, each as a text that is the same exactly when they are the same. */
    public static List<String> operations(LiveSchema live) {
        var all = new ArrayList<Operation>();
        live.schema().sequences().forEach(sequence -> all.add(new CreateSequence(sequence)));
        live.schema().tables().forEach(table -> all.add(new CreateTable(table)));
        live.schema().views().forEach(view -> all.add(new CreateView(view)));
        live.schema().triggers().forEach(trigger -> all.add(new CreateTrigger(trigger)));
        // One text each, as a migration's text may only have so many characters.
        return all.stream()
                .map(operation -> YamlOperations.write(List.of(operation)))
                .toList();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ConfigurationException when the text is not one that was written here
     */
    public static SchemaRecord read(String text, String origin) {
        try {
            var fields = JsonFields.of(JsonReader.read(text));
            var operations = fields.texts("operations").stream()
                    .flatMap(yaml -> YamlOperations.read(yaml, origin).stream())
                    .toList();
            var natives = fields.objects("nativeObjects").stream()
                    .map(SchemaText::nativeObject)
                    .toList();
            return new SchemaRecord(new LiveSchema(schema(operations), natives), fields.texts("afterwards"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The schema of the backup " + origin + " cannot be read: " + e.getMessage() + ".",
                    "Restore another backup.");
        }
    }

    private static Schema schema(List<Operation> operations) {
        var sequences = new ArrayList<Sequence>();
        var tables = new ArrayList<Table>();
        var views = new ArrayList<View>();
        var triggers = new ArrayList<Trigger>();
        for (var operation : operations) {
            if (operation instanceof CreateSequence create) {
                sequences.add(create.sequence());
            } else if (operation instanceof CreateTable create) {
                tables.add(create.table());
            } else if (operation instanceof CreateView create) {
                views.add(create.view());
            } else if (operation instanceof CreateTrigger create) {
                triggers.add(create.trigger());
            } else {
                throw new IllegalArgumentException("it has '" + operation.describe() + "'");
            }
        }
        return new Schema(tables, sequences, views, triggers, true);
    }

    private static Map<String, Object> fields(NativeObject object) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", object.kind());
        fields.put("name", object.name());
        if (object.table() != null) {
            fields.put("table", object.table());
        }
        fields.put("phase", object.phase().name());
        fields.put("create", object.create());
        fields.put("drop", object.drop());
        return fields;
    }

    private static NativeObject nativeObject(JsonFields fields) {
        return new NativeObject(
                fields.text("kind"),
                fields.text("name"),
                fields.optionalText("table").orElse(null),
                NativeObject.Phase.valueOf(fields.text("phase")),
                fields.texts("create"),
                fields.texts("drop"));
    }
}
