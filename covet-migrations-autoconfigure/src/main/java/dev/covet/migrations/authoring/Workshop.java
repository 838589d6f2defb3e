package dev.covet.migrations.authoring;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.ScratchDatabases;
import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.runner.JavaSteps;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import java.time.Clock;

/**
 * Everything that authors of migrations work with.
 *
 * @param application the migrations that the application was built with
 * @param directory where new ones are written
 * @param filter the tables and views that are looked at
 * @param undeclared what becomes of defaults and comments that no entity declares
 */
public record Workshop(
        Database database,
        MigrationSource application,
        SourceDirectory directory,
        MigratorSettings settings,
        JavaSteps javaSteps,
        ScratchDatabases scratch,
        EntitySource entities,
        CatalogFilter filter,
        Undeclared undeclared,
        Clock clock) {

    /** The same with another source of the application's migrations. */
    public Workshop withApplication(MigrationSource other) {
        return new Workshop(
                database, other, directory, settings, javaSteps, scratch, entities, filter, undeclared, clock);
    }

    /** A migrator with all of them, which tells nobody what it does. */
    public Migrator migrator() {
        return new Migrator(database, migrations(), settings, javaSteps, new MigrationListener() {});
    }

    /** The application's migrations together with those that were written since it was built. */
    MigrationSource migrations() {
        return new AuthoredMigrations(application, directory);
    }
}
