package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.authoring.EntitySource;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.entity.EntityModels;
import dev.covet.migrations.entity.EntitySchema;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The entities of an application, read when they are asked for. */
record ApplicationEntities(ApplicationContext application, DataSource dataSource) implements EntitySource {

    @Override
    public boolean isPresent() {
        try {
            return models().filter(models -> !models.all().isEmpty()).isPresent();
        } catch (BeansException e) {
            // There are some, which reading them will say what is wrong with.
            return true;
        }
    }

    @Override
    public EntitySchema read(Dialect dialect, @Nullable String currentSchema) {
        try {
            return models().filter(models -> !models.all().isEmpty())
                    .orElseThrow(ApplicationEntities::none)
                    .read(dataSource, dialect, currentSchema);
        } catch (BeansException e) {
            throw unreadable(e);
        }
    }

    private Optional<EntityModels> models() {
        return Optional.ofNullable(
                application.getBeanProvider(EntityModels.class).getIfAvailable());
    }

    private static ConfigurationException none() {
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
