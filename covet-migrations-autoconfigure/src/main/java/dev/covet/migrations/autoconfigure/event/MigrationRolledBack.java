package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.runner.CompletedMigration;
import org.jspecify.annotations.Nullable;

/** A migration was undone, and that is committed. */
public record MigrationRolledBack(String database, @Nullable String environment, CompletedMigration completed)
        implements MigrationEvent {}
