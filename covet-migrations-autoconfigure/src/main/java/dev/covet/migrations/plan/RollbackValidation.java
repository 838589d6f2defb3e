package dev.covet.migrations.plan;

import dev.covet.migrations.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a rollback.
 *
 * @param risk the highest of all operations; {@link Risk#CRITICAL} when it cannot be carried out
 * @param errors why it cannot be carried out, whoever wants it
 * @param refusals why it goes against the rules that are configured; it can be forced
 * @param warnings what somebody should know
 * @param recommendations how the same is reached with less danger
 * @param dataAtRisk by table, the rows that go, or lose something
 * @param dependents names of migrations that are undone because they depend on one that was asked for
 * @param plan what would be executed; {@code null} when it cannot be planned
 */
public record RollbackValidation(
        Risk risk,
        List<Problem> errors,
        List<Problem> refusals,
        List<String> warnings,
        List<String> recommendations,
        Map<String, RowCount> dataAtRisk,
        List<String> dependents,
        @Nullable Plan plan) {

    public RollbackValidation {
        errors = List.copyOf(errors);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        recommendations = List.copyOf(recommendations);
        dataAtRisk = Collections.unmodifiableMap(new LinkedHashMap<>(dataAtRisk));
        dependents = List.copyOf(dependents);
    }

    /** The same, with more that somebody should know. */
    public RollbackValidation warning(List<String> more) {
        var all = Stream.concat(warnings.stream(), more.stream()).distinct().toList();
        return new RollbackValidation(risk, errors, refusals, all, recommendations, dataAtRisk, dependents, plan);
    }

    /** Whether it goes without being forced. */
    public boolean isSafe() {
        return errors.isEmpty() && refusals.isEmpty();
    }

    /** The plan, where there is one. */
    public Optional<Plan> planned() {
        return Optional.ofNullable(plan);
    }
}
