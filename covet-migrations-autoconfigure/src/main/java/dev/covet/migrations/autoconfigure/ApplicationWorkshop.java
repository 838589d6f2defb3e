package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.authoring.EntitySource;
import dev.covet.migrations.authoring.ScratchServer;
import dev.covet.migrations.authoring.SourceDirectory;
import dev.covet.migrations.authoring.Workshop;
import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.entity.EntityModels;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

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
                new ScratchServer(setup.database(), new PropertiesScratchConnector(properties.scratch(), dataSource)),
                entities(application, dataSource),
                new CatalogFilter(
                        properties.tables().include(), properties.tables().exclude(), properties.tablePrefix()),
                Clock.systemUTC());
    }

    /** The default one is created in a project only, not wherever an application happens to run. */
    private static SourceDirectory sourceDirectory(Path path) {
        var isDefault = path.equals(Path.of(CovetMigrationsProperties.DEFAULT_SOURCE_DIRECTORY));
        return new SourceDirectory(path, !isDefault || Files.isDirectory(Path.of("src")));
    }

    private static EntitySource entities(ApplicationContext application, DataSource dataSource) {
        return (dialect, schema) -> {
            try {
                var models = application.getBeanProvider(EntityModels.class).getIfAvailable();
                if (models == null || models.all().isEmpty()) {
                    throw noEntities();
                }
                return models.read(dataSource, dialect, schema);
            } catch (BeansException e) {
                throw unreadable(e);
            }
        };
    }

    private static ConfigurationException noEntities() {
        return new ConfigurationException(
                "This application has no entities: there is no JPA in it, or no persistence unit.",
                "Migrations are made from entities. Add spring-boot-starter-data-jpa and entities, or write the migration by"
                        + " hand: --empty begins one.");
    }

    private static MigrationException unreadable(BeansException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationException problem) {
                return problem;
            }
        }
        return new ConfigurationException(
                List.of(
                        new Problem(
                                "The entities cannot be mapped: "
                                        + NestedExceptionUtils.getMostSpecificCause(e)
                                                .getMessage(),
                                "Hibernate, when it was to build the persistence unit",
                                "Correct the entities or the JPA properties; the application does not start with them either.")),
                e);
    }
}
