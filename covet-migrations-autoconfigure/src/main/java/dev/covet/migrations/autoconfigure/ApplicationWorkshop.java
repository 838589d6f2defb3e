package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.authoring.RenameWishes;
import dev.covet.migrations.authoring.SourceDirectory;
import dev.covet.migrations.authoring.Workshop;
import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.diff.rename.RenameSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** What authors of migrations work with, taken from an application. No bean: only who asks for it pays for it. */
public final class ApplicationWorkshop {

    private ApplicationWorkshop() {}

    /** The workshop of an application that has migrations; its entities are read when they are needed. */
    public static Workshop of(ApplicationContext application) {
        var properties = application.getBean(CovetMigrationsProperties.class);
        var setup = application.getBean(MigratorSetup.class);
        var dataSource = application.getBean(MigrationDataSource.class).dataSource();
        return new Workshop(
                setup.database(),
                setup.source(),
                sourceDirectory(properties.sourceDirectory()),
                setup.settings(),
                setup.javaSteps(),
                setup.scratch(),
                new ApplicationEntities(application, dataSource),
                new CatalogFilter(
                        properties.tables().include(), properties.tables().exclude(), properties.tablePrefix()),
                properties.entities().undeclared(),
                Clock.systemUTC());
    }

    /** How the application wants renames to be found, with the answers that it has given beforehand. */
    public static RenameWishes renameWishes(ApplicationContext application) {
        var rename = application.getBean(CovetMigrationsProperties.class).rename();
        return new RenameWishes(
                new RenameSettings(
                        rename.enabled(), rename.threshold(), rename.requireTypeMatch(), rename.maxLengthDifference()),
                rename.answers());
    }

    /** The default one is created in a project only, not wherever an application happens to run. */
    private static SourceDirectory sourceDirectory(Path path) {
        var isDefault = path.equals(Path.of(CovetMigrationsProperties.DEFAULT_SOURCE_DIRECTORY));
        return new SourceDirectory(path, !isDefault || Files.isDirectory(Path.of("src")));
    }
}
