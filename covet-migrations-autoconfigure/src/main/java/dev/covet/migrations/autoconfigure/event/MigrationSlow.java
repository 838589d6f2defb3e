package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.runner.CompletedMigration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A migration was applied, but took long.
 *
 * @param threshold from which on a migration is slow
 */
public record MigrationSlow(
        String database, @Nullable String environment, CompletedMigration completed, Duration threshold)
        implements MigrationEvent {}
