package dev.covet.migrations.report;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.plan.MigrationPreview;
import dev.covet.migrations.plan.PlannedOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation.
 *
 * @param description a few words
 * @param statements what is executed for it on one engine, in order; empty when that cannot be said
 */
public record OperationDescriptor(String description, List<String> statements) {

    public OperationDescriptor {
        statements = List.copyOf(statements);
    }

    /** The operations of a migration; without statements when it could not be planned. */
    public static List<OperationDescriptor> of(MigrationPreview preview) {
        var planned = preview.planned();
        return planned == null
                ? preview.migration().operations().stream()
                        .map(operation -> new OperationDescriptor(operation.describe(), List.of()))
                        .toList()
                : planned.operations().stream().map(OperationDescriptor::of).toList();
    }

    static OperationDescriptor of(PlannedOperation planned) {
        var statements = new ArrayList<>(planned.script().setUp());
        planned.script().steps().stream().map(Step::text).forEach(statements::add);
        statements.addAll(planned.script().tearDown());
        return new OperationDescriptor(planned.operation().describe(), statements);
    }
}
