package dev.covet.migrations.report;

import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.MigrationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one database stands.
 *
 * @param engine, and all that comes from the database: {@code null} when it could not be asked
 * @param schemaVersion the highest semantic version that is completed; {@code null} when none is
 * @param current the last migration in effect; {@code null} when none is
 * @param problems why the database could not be asked; {@code null} when it could
 */
public record DatabaseDescriptor(
        @Nullable String engine,
        @Nullable String engineVersion,
        @Nullable String schemaVersion,
        @Nullable String current,
        DatabaseStatus.Health health,
        DatabaseStatus.@Nullable Counts counts,
        @Nullable List<MigrationDescriptor> migrations,
        @Nullable List<ProblemDescriptor> problems) {

    public static DatabaseDescriptor of(DatabaseStatus status) {
        return new DatabaseDescriptor(
                status.engine(),
                status.engineVersion(),
                status.schemaVersion(),
                status.current(),
                status.health(),
                status.counts(),
                status.migrations().stream().map(MigrationDescriptor::of).toList(),
                null);
    }

    public static DatabaseDescriptor of(MigrationException e) {
        return new DatabaseDescriptor(
                null, null, null, null, DatabaseStatus.Health.PROBLEM, null, null, ProblemDescriptor.of(e));
    }
}
