package dev.covet.migrations.source;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;
import java.util.Map;

/** Operations alone as YAML, in the words of migration files, for whoever keeps them elsewhere. */
public final class YamlOperations {

    private static final String KEY = "operations";

    private YamlOperations() {}

    public static String write(List<Operation> operations) {
        var fields = new YamlFieldsBuilder();
        fields.node(KEY, YamlMigrationWriter.operations(operations));
        return new YamlPrinter(Map.of()).print(fields.build());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param origin where the text comes from, for messages
     * @throws InvalidMigrationException with everything that is wrong with the text
     */
    public static List<Operation> read(String text, String origin) {
        var problems = new YamlProblems(origin);
        var root = YamlParser.parse(text, problems);
        var operations = root == null
                ? List.<Operation>of()
                : YamlFields.of("A list of operations", root, problems)
                        .map(fields -> operations(fields, problems))
                        .orElse(List.of());
        problems.throwIfAny();
        return operations;
    }

    private static List<Operation> operations(YamlFields fields, YamlProblems problems) {
        var operations = fields.require(KEY)
                .map(node -> new OperationReader(problems).operations(KEY, node))
                .orElse(List.of());
        return fields.build(() -> operations).orElse(List.of());
    }
}
