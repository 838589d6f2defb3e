package dev.covet.migrations.plan;

import dev.covet.migrations.migration.MigrationState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one migration stands with a database.
 *
 * @param version the semantic version that it completes; {@code null} when none
 * @param appliedAt when it was last begun; {@code null} when never
 * @param durationMs how long it took, in milliseconds; {@code null} when it never ran
 * @param risk how dangerous it is by itself, see {@link MigrationRisks}; {@code null} when it is not known, or cannot be said
 * @param error what went wrong; {@code null} when nothing did
 */
public record MigrationStatus(
        String name,
        String app,
        @Nullable String version,
        String description,
        MigrationState state,
        @Nullable Instant appliedAt,
        @Nullable Long durationMs,
        String checksum,
        @Nullable Risk risk,
        List<String> dependsOn,
        @Nullable String error) {}
