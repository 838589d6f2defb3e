package dev.covet.migrations.report;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Risk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one migration stands.
 *
 * @param version the semantic version that it completes; {@code null} when none
 * @param appliedAt when it was last begun; {@code null} when never
 * @param durationMs how long it took, in milliseconds; {@code null} when it never ran
 * @param risk how dangerous it is by itself, on tables with nobody knows how many rows; {@code null} when that cannot be said
 */
public record MigrationDescriptor(
        String name,
        String app,
        @Nullable String version,
        String description,
        MigrationState state,
        @Nullable Instant appliedAt,
        @Nullable Long durationMs,
        String checksum,
        @Nullable Risk risk,
        List<String> dependsOn) {

    public static MigrationDescriptor of(MigrationStatus status) {
        return new MigrationDescriptor(
                status.name(),
                status.app(),
                status.version(),
                status.description(),
                status.state(),
                status.appliedAt(),
                status.durationMs(),
                status.checksum(),
                status.risk(),
                status.dependsOn());
    }
}
