package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.migration.Migration;
import org.jspecify.annotations.Nullable;

/** A migration is about to run. */
public record MigrationStarted(String database, @Nullable String environment, Migration migration)
        implements MigrationEvent {}
