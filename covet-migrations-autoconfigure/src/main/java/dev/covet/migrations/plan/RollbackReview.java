package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a planned rollback against the rows that are there, and against the rules. */
public final class RollbackReview {

    private static final String FORCE =
            " If it is wanted all the same, force it: 'covet rollback --force', or \"force\": true for the endpoint.";

    private final RollbackRules rules;
    private final RowCounts rows;

    /** @param rows asked only for tables that something is taken from, or that an operation works through */
    public RollbackReview(RollbackRules rules, RowCounts rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /** A rollback that cannot be planned. */
    public static RollbackValidation impossible(List<Problem> errors) {
        return new RollbackValidation(
                Risk.CRITICAL, errors, List.of(), List.of(), List.of(), Map.of(), List.of(), null);
    }

    /**
     * A rollback that was planned.
     *
     * @param conflicts what would keep kept rows from coming back
     */
    public RollbackValidation review(
            MigrationGraph graph, Plan plan, RollbackRequest request, List<Problem> conflicts) {
        var risk = new RiskAssessor(rows).assess(plan);
        var atRisk = dataAtRisk(plan);
        var refusals = new ArrayList<Problem>();
        refuseRisk(risk, refusals);
        refuseRows(atRisk, refusals);
        refuseUnkept(plan, refusals);
        var warnings = new LinkedHashSet<>(plan.warnings());
        plan.migrations().forEach(planned -> {
            warnings.addAll(severedKeys(planned));
            warnings.addAll(unkeyed(planned));
        });
        risk.migrations().stream()
                .flatMap(migration -> migration.operations().stream())
                .filter(operation -> operation.level().isAbove(Risk.LOW))
                .forEach(operation -> warnings.addAll(operation.reasons()));
        return new RollbackValidation(
                conflicts.isEmpty() ? risk.level() : Risk.CRITICAL,
                conflicts,
                refusals,
                List.copyOf(warnings),
                recommendations(risk),
                atRisk,
                dependents(graph, plan, request),
                plan);
    }

    private static List<String> recommendations(PlanRisk risk) {
        return Stream.concat(risk.requiredActions().stream(), risk.recommendations().stream())
                .distinct()
                .toList();
    }

    private void refuseRisk(PlanRisk risk, List<Problem> refusals) {
        if (risk.level().isAbove(rules.maxRisk())) {
            var reason = risk.migrations().stream()
                    .flatMap(migration -> migration.operations().stream())
                    .filter(operation -> operation.level() == risk.level())
                    .flatMap(operation -> operation.reasons().stream())
                    .findFirst()
                    .orElse("");
            refusals.add(new Problem(
                    "The risk is " + risk.level() + ", above covet.migrations.rollback.max-risk=" + rules.maxRisk()
                            + ". " + reason,
                    "Undo fewer migrations, or raise the limit." + FORCE));
        }
    }

    private void refuseRows(Map<String, RowCount> atRisk, List<Problem> refusals) {
        var total = atRisk.values().stream().mapToLong(RowCount::rows).sum();
        if (total > rules.maxDataLossRows()) {
            var exact = atRisk.values().stream().allMatch(RowCount::exact);
            refusals.add(new Problem(
                    new RowCount(total, exact) + " would go, or lose something, more than"
                            + " covet.migrations.rollback.max-data-loss-rows=" + rules.maxDataLossRows() + ".",
                    "Undo fewer migrations, or raise the limit." + FORCE));
        }
    }

    private void refuseUnkept(Plan plan, List<Problem> refusals) {
        if (!rules.requireBackup()) {
            return;
        }
        plan.migrations().stream()
                .flatMap(planned -> planned.losses().stream())
                .filter(loss -> !loss.kept())
                .filter(loss -> rows.of(loss.table()).filter(RowCount::isEmpty).isEmpty())
                .forEach(loss -> refusals.add(new Problem(
                        loss.loss().words() + " Nothing of it is kept.",
                        loss.problem().where(),
                        "Let it be kept: covet.migrations.keep.enabled=true; or make a backup (covet backup create), and set"
                                + " covet.migrations.rollback.require-backup=false." + FORCE)));
    }

    private Map<String, RowCount> dataAtRisk(Plan plan) {
        var atRisk = new LinkedHashMap<String, RowCount>();
        plan.migrations().stream()
                .flatMap(planned -> planned.losses().stream())
                .forEach(loss -> rowsOf(loss)
                        .filter(count -> !count.isEmpty())
                        .ifPresent(count -> atRisk.merge(
                                loss.table(), count, (one, other) -> one.rows() >= other.rows() ? one : other)));
        return atRisk;
    }

    private Optional<RowCount> rowsOf(PlannedLoss loss) {
        return loss.column().isEmpty() ? rows.of(loss.table()) : rows.withValue(loss.table(), loss.column());
    }

    private static List<String> unkeyed(PlannedMigration planned) {
        return planned.steps().stream()
                .filter(Step.Keep.class::isInstance)
                .map(step -> ((Step.Keep) step).what())
                .filter(what -> what.key().isEmpty())
                .flatMap(what -> warning(what).stream())
                .toList();
    }

    private static Optional<String> warning(KeptRows what) {
        var place = "The rows of '" + what.table() + "' have no key that tells them apart without '"
                + what.columns().get(0) + "'";
        return switch (what.kind()) {
            case ROWS -> Optional.empty();
            case VALUES ->
                Optional.of(
                        place + ": what they hold there comes back only if no row is added, changed or deleted until"
                                + " then; otherwise its values cannot be assigned, and stay where they are kept.");
            case CHANGED ->
                Optional.of(
                        place + ": the values that they have there now cannot be assigned again, and stay where they"
                                + " are kept.");
        };
    }

    /** Foreign keys of tables that stay, at tables that go. */
    private static Set<String> severedKeys(PlannedMigration planned) {
        var dropped = planned.operations().stream()
                .map(PlannedOperation::operation)
                .filter(DropTable.class::isInstance)
                .map(operation -> ((DropTable) operation).table())
                .collect(Collectors.toSet());
        var before = planned.operations().isEmpty()
                ? Schema.empty()
                : planned.operations().get(0).before();
        var warnings = new LinkedHashSet<String>();
        for (var table : before.tables()) {
            if (!dropped.contains(table.name())) {
                warnings.addAll(severed(table, dropped));
            }
        }
        return warnings;
    }

    private static List<String> severed(Table table, Set<String> dropped) {
        return table.foreignKeys().stream()
                .filter(key -> dropped.contains(key.referencedTable()))
                .map(key -> "Rows of '" + table.name() + "' point at rows of '" + key.referencedTable() + "' by '"
                        + String.join("', '", key.columns())
                        + "', and will point at nothing once that table is dropped.")
                .toList();
    }

    private static List<String> dependents(MigrationGraph graph, Plan plan, RollbackRequest request) {
        var names = plan.migrations().stream()
                .map(planned -> planned.migration().name().text())
                .toList();
        if (request instanceof RollbackRequest.Only only) {
            return names.stream().filter(name -> !name.equals(only.name())).toList();
        }
        var dependent = new HashSet<String>();
        names.forEach(name -> graph.dependents(name)
                .forEach(migration -> dependent.add(migration.name().text())));
        return names.stream().filter(dependent::contains).toList();
    }
}
