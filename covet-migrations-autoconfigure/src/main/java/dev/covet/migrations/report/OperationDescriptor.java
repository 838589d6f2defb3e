package dev.covet.migrations.report;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.plan.MigrationPreview;
import dev.covet.migrations.plan.MigrationRisk;
import dev.covet.migrations.plan.OperationRisk;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.plan.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param description a few words
 * @param statements what is executed for it on one engine, in order; empty when that cannot be said
 * @param risk how dangerous it is; {@code null} when that cannot be said
 * @param reasons why it is so dangerous, the gravest first
 * @param requiredActions what must be done before
 * @param recommendations how the same is reached with less danger
 */
public record OperationDescriptor(
        String description,
        List<String> statements,
        @Nullable Risk risk,
        List<String> reasons,
        List<String> requiredActions,
        List<String> recommendations) {

    public OperationDescriptor {
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
        requiredActions = List.copyOf(requiredActions);
        recommendations = List.copyOf(recommendations);
    }

    /** The operations of a migration; without statements when it could not be planned. */
    public static List<OperationDescriptor> of(MigrationPreview preview) {
        var planned = preview.planned();
        if (planned == null) {
            return preview.migration().operations().stream()
                    .map(operation -> withoutRisk(operation.describe(), List.of()))
                    .toList();
        }
        var risk = preview.risk();
        return risk == null ? of(planned) : of(new MigrationRisk(planned, risk.operations()));
    }

    /** The operations of a planned migration, not judged. */
    static List<OperationDescriptor> of(PlannedMigration planned) {
        return planned.operations().stream()
                .map(operation -> withoutRisk(operation.operation().describe(), statements(operation)))
                .toList();
    }

    /** The operations of a migration, with the statements that are planned and the risk that was found. */
    static List<OperationDescriptor> of(MigrationRisk risk) {
        return IntStream.range(0, risk.operations().size())
                .mapToObj(place -> of(
                        risk.planned().operations().get(place),
                        risk.operations().get(place)))
                .toList();
    }

    private static OperationDescriptor withoutRisk(String description, List<String> statements) {
        return new OperationDescriptor(description, statements, null, List.of(), List.of(), List.of());
    }

    private static OperationDescriptor of(PlannedOperation planned, OperationRisk risk) {
        return new OperationDescriptor(
                planned.operation().describe(),
                statements(planned),
                risk.level(),
                risk.reasons(),
                risk.requiredActions(),
                risk.recommendations());
    }

    private static List<String> statements(PlannedOperation planned) {
        var statements = new ArrayList<>(planned.script().setUp());
        planned.script().steps().stream().map(Step::text).forEach(statements::add);
        statements.addAll(planned.script().tearDown());
        return statements;
    }
}
