package dev.covet.migrations.dashboard;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A migration that was tried.
 *
 * @param at when it was begun
 * @param durationMs in milliseconds
 */
public record Execution(String name, MigrationState state, Instant at, long durationMs) {

    /** Empty when it never ran. */
    static Optional<Execution> of(MigrationStatus migration) {
        var at = migration.appliedAt();
        var duration = migration.durationMs();
        return at == null || duration == null
                ? Optional.empty()
                : Optional.of(new Execution(migration.name(), migration.state(), at, duration));
    }
}
