package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.CovetMigrations;

/**
 * What is done when the application starts with {@code covet.migrations.on-startup=migrate}. A bean of this type replaces the
 * default, which is {@link CovetMigrations#migrate()}; for example {@code migrations -> migrations.migrate("0007_add_email")}.
 */
@FunctionalInterface
public interface CovetMigrationStrategy {

    /**
     * Migrates, or does not.
     *
     * @throws dev.covet.migrations.problem.MigrationException to stop the start
     */
    void migrate(CovetMigrations migrations);
}
