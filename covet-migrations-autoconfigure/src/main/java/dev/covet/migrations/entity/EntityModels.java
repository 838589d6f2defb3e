package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.problem.ConfigurationException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entities of an application. Its signatures name nothing of Hibernate's, which an application may lack. */
@FunctionalInterface
public interface EntityModels {

    /** One for each persistence unit, by name; starts those that are not started yet. */
    List<EntityModel> all();

    /** Those on that data source; the only one there is, where migrations have a data source of their own. */
    default List<EntityModel> on(DataSource dataSource) {
        var all = all();
        return all.size() == 1
                ? all
                : all.stream().filter(model -> model.isOn(dataSource)).toList();
    }

    /**
     * What all entities on that data source ask of it together.
     *
     * @param currentSchema as for {@link EntityModel#read}
     * @throws dev.covet.migrations.problem.MigrationException when no persistence unit is on that data source, or two
     *     of them say different things of one table, or one cannot be read
     */
    default EntitySchema read(DataSource dataSource, Dialect dialect, @Nullable String currentSchema) {
        return on(dataSource).stream()
                .map(model -> model.read(dialect, currentSchema))
                .reduce(EntitySchema::and)
                .orElseThrow(() -> new ConfigurationException(
                        "There are no entities on the database that is migrated.",
                        "Map some, or name the data source of their persistence unit; persistence units: "
                                + all().stream()
                                        .map(EntityModel::persistenceUnit)
                                        .toList() + "."));
    }
}
