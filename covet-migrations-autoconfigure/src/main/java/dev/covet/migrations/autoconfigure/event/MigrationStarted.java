package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import org.jspecify.annotations.Nullable;

/**
 * A migration is about to run.
 *
 * @param direction whether it is carried out or undone
 */
public record MigrationStarted(String database, @Nullable String environment, Migration migration, Direction direction)
        implements MigrationEvent {}
