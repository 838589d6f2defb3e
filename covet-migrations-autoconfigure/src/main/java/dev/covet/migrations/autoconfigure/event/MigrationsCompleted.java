package dev.covet.migrations.autoconfigure.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The start-up of the application is done with migrating.
 *
 * @param applied how many migrations were applied, or recorded as applied; zero when there was nothing to do
 * @param duration of the whole, waiting for the lock included
 */
public record MigrationsCompleted(String database, @Nullable String environment, long applied, Duration duration)
        implements MigrationEvent {}
