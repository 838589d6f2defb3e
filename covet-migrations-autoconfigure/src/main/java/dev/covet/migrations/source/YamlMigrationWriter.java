package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes migrations as YAML. Names of constraints and indexes are written even where they could be left out, so that a file
 * means the same whatever names are made one day. The app is left out when it is the default one: such a file belongs
 * directly into the location.
 */
public final class YamlMigrationWriter implements MigrationWriter {

    @Override
    public String suffix() {
        return ".yaml";
    }

    @Override
    public String write(Migration migration) {
        return write(migration, Map.of());
    }

    /**
     * The file's text with remarks.
     *
     * @param remarks what to say of operations, in a comment above them; an operation may have none
     */
    public String write(Migration migration, Map<Operation, String> remarks) {
        var fields = new YamlFieldsBuilder();
        if (!migration.description().isEmpty()) {
            fields.text("description", migration.description());
        }
        if (!migration.app().equals(Migration.DEFAULT_APP)) {
            fields.text("app", migration.app());
        }
        var version = migration.version();
        if (version != null) {
            fields.text("version", version.toString());
        }
        var dependsOn = migration.dependsOn();
        if (dependsOn != null) {
            fields.texts("dependsOn", dependsOn);
        }
        if (!migration.metadata().isEmpty()) {
            var metadata = new YamlFieldsBuilder();
            migration.metadata().forEach(metadata::text);
            fields.node("metadata", metadata.build());
        }
        if (migration.transactional() == TransactionMode.NEVER) {
            fields.text("transactional", "never");
        }
        var operations = operations(migration.operations());
        fields.node("operations", operations);
        return new YamlPrinter(remarked(operations, migration, remarks)).print(fields.build());
    }

    private static Map<YamlNode, String> remarked(
            YamlNode.Items operations, Migration migration, Map<Operation, String> remarks) {
        var remarked = new HashMap<YamlNode, String>();
        for (var position = 0; position < migration.operations().size(); position++) {
            var remark = remarks.get(migration.operations().get(position));
            if (remark != null) {
                remarked.put(operations.items().get(position), remark);
            }
        }
        return remarked;
    }

    static YamlNode.Items operations(List<Operation> operations) {
        var nodes = new OperationNodes();
        List<YamlNode> items = operations.stream()
                .<YamlNode>map(operation -> new YamlNode.Fields(List.of(operation.accept(nodes)), 0, 0))
                .toList();
        return new YamlNode.Items(items, 0, 0);
    }
}
