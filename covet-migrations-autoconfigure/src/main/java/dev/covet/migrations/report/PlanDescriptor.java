package dev.covet.migrations.report;

import dev.covet.migrations.plan.MigrationRisk;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRisk;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be executed.
 *
 * @param risk how dangerous all of it is, with the rows that are there; {@code null} when no database was looked at
 * @param migrations in order; empty when there is nothing to do
 * @param warnings what is to be told although it does not stop anything
 * @param losses what rows would lose, which is refused unless it is allowed
 */
public record PlanDescriptor(
        String database,
        String engine,
        @Nullable Risk risk,
        List<PlannedMigrationDescriptor> migrations,
        List<String> warnings,
        List<ProblemDescriptor> losses) {

    /**
     * A migration that would be executed.
     *
     * @param transactional whether it runs in one transaction
     * @param recordedOnly whether it is recorded as applied without being run
     * @param risk how dangerous it is; {@code null} when no database was looked at
     */
    public record PlannedMigrationDescriptor(
            String name,
            boolean transactional,
            boolean recordedOnly,
            @Nullable Risk risk,
            List<OperationDescriptor> operations) {

        private static PlannedMigrationDescriptor of(PlannedMigration planned) {
            return of(planned, null, OperationDescriptor.of(planned));
        }

        private static PlannedMigrationDescriptor of(MigrationRisk assessed) {
            return of(assessed.planned(), assessed.level(), OperationDescriptor.of(assessed));
        }

        private static PlannedMigrationDescriptor of(
                PlannedMigration planned, @Nullable Risk risk, List<OperationDescriptor> operations) {
            return new PlannedMigrationDescriptor(
                    planned.migration().name().text(),
                    planned.inTransaction(),
                    planned.recordedOnly(),
                    risk,
                    operations);
        }
    }

    /** What would be executed on a database that nobody has looked at. */
    public static PlanDescriptor of(String database, Plan plan) {
        return of(
                database,
                plan,
                null,
                plan.migrations().stream().map(PlannedMigrationDescriptor::of).toList());
    }

    public static PlanDescriptor of(String database, Plan plan, PlanRisk risk) {
        return of(
                database,
                plan,
                risk.level(),
                risk.migrations().stream().map(PlannedMigrationDescriptor::of).toList());
    }

    private static PlanDescriptor of(
            String database, Plan plan, @Nullable Risk risk, List<PlannedMigrationDescriptor> migrations) {
        return new PlanDescriptor(
                database, plan.engine().id(), risk, migrations, plan.warnings(), ProblemDescriptor.of(plan.losses()));
    }
}
