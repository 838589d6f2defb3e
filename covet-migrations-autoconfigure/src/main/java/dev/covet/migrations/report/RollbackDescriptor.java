package dev.covet.migrations.report;

import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.plan.RowCount;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What would come of a rollback.
 *
 * @param safe whether it goes without being forced
 * @param errors why it does not, each with what to do about it
 * @param dataAtRisk by table, how many rows go, or lose something
 * @param estimated tables of which that number is an estimate
 * @param migrations names of the migrations that would be undone, in that order
 * @param dependents those of them that are undone because they depend on another one
 * @param statements what would be executed, in order
 */
public record RollbackDescriptor(
        String database,
        boolean safe,
        Risk riskLevel,
        List<String> errors,
        List<String> warnings,
        List<String> recommendations,
        Map<String, Long> dataAtRisk,
        List<String> estimated,
        List<String> migrations,
        List<String> dependents,
        List<String> statements) {

    public static RollbackDescriptor of(String database, RollbackValidation validation) {
        var atRisk = new LinkedHashMap<String, Long>();
        validation.dataAtRisk().forEach((table, rows) -> atRisk.put(table, rows.rows()));
        var planned = validation.planned().map(plan -> plan.migrations()).orElse(List.of());
        return new RollbackDescriptor(
                database,
                validation.isSafe(),
                validation.risk(),
                Stream.concat(validation.errors().stream(), validation.refusals().stream())
                        .map(RollbackDescriptor::sentence)
                        .toList(),
                validation.warnings(),
                validation.recommendations(),
                atRisk,
                estimated(validation.dataAtRisk()),
                planned.stream()
                        .map(migration -> migration.migration().name().text())
                        .toList(),
                validation.dependents(),
                planned.stream().flatMap(RollbackDescriptor::statements).toList());
    }

    /** Of a rollback that nobody can tell from what was asked for. */
    public static RollbackDescriptor of(String database, List<ProblemDescriptor> problems) {
        return new RollbackDescriptor(
                database,
                false,
                Risk.CRITICAL,
                problems.stream()
                        .map(problem -> problem.what() + " " + problem.fix())
                        .toList(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String sentence(Problem problem) {
        var where = problem.where();
        return problem.what() + (where == null ? " " : " (" + where + ") ") + problem.fix();
    }

    private static List<String> estimated(Map<String, RowCount> atRisk) {
        return atRisk.entrySet().stream()
                .filter(entry -> !entry.getValue().exact())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> statements(PlannedMigration planned) {
        var statements = new ArrayList<>(planned.setUp());
        planned.steps().forEach(step -> statements.add(step.text()));
        statements.addAll(planned.tearDown());
        return statements.stream();
    }
}
