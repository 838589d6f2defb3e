package dev.covet.migrations.autoconfigure;

/**
 * Changes how the database is migrated, after the properties have been applied. Beans of this type are called in their
 * order, before the first connection is opened.
 */
@FunctionalInterface
public interface CovetMigrationsCustomizer {

    void customize(MigratorBuilder migrator);
}
