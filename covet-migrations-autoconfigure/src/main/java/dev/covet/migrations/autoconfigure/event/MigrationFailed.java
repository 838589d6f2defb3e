package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.problem.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A migration failed; the same exception is thrown to whoever migrates, after all listeners were told.
 *
 * @param direction whether it was carried out or undone
 */
public record MigrationFailed(
        String database,
        @Nullable String environment,
        Migration migration,
        Direction direction,
        MigrationException reason)
        implements MigrationEvent {}
