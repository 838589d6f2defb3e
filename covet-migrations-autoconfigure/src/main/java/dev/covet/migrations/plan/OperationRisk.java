package dev.covet.migrations.plan;

import java.util.List;

/**
 * How dangerous a planned operation is.
 *
 * @param reasons why it is of that level, the gravest first, as sentences; empty when it is {@link Risk#SAFE}
 * @param requiredActions what must be done before it is carried out; empty when nothing must
 * @param recommendations how the same is reached with less danger; often empty
 */
public record OperationRisk(
        PlannedOperation operation,
        Risk level,
        List<String> reasons,
        List<String> requiredActions,
        List<String> recommendations) {

    public OperationRisk {
        reasons = List.copyOf(reasons);
        requiredActions = List.copyOf(requiredActions);
        recommendations = List.copyOf(recommendations);
    }
}
