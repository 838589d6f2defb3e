package dev.covet.migrations.autoconfigure.event;

import dev.covet.migrations.runner.CompletedMigration;
import org.jspecify.annotations.Nullable;

/** A migration was applied, or recorded as applied, and is committed. */
public record MigrationApplied(String database, @Nullable String environment, CompletedMigration completed)
        implements MigrationEvent {}
