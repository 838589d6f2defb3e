package dev.covet.migrations.report;

import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import java.util.List;

/**
 * What would be executed.
 *
 * @param migrations in order; empty when there is nothing to do
 * @param warnings what is to be told although it does not stop anything
 * @param losses what rows would lose, which is refused unless it is allowed
 */
public record PlanDescriptor(
        String database,
        String engine,
        List<PlannedMigrationDescriptor> migrations,
        List<String> warnings,
        List<ProblemDescriptor> losses) {

    /**
     * A migration that would be executed.
     *
     * @param transactional whether it runs in one transaction
     * @param recordedOnly whether it is recorded as applied without being run
     */
    public record PlannedMigrationDescriptor(
            String name, boolean transactional, boolean recordedOnly, List<OperationDescriptor> operations) {

        private static PlannedMigrationDescriptor of(PlannedMigration planned) {
            return new PlannedMigrationDescriptor(
                    planned.migration().name().text(),
                    planned.inTransaction(),
                    planned.recordedOnly(),
                    planned.operations().stream().map(OperationDescriptor::of).toList());
        }
    }

    public static PlanDescriptor of(String database, Plan plan) {
        return new PlanDescriptor(
                database,
                plan.engine().id(),
                plan.migrations().stream().map(PlannedMigrationDescriptor::of).toList(),
                plan.warnings(),
                ProblemDescriptor.of(plan.losses()));
    }
}
