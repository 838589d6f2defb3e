package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entities of one persistence unit. Its signatures name nothing of Hibernate's, which an application may lack. */
public interface EntityModel {

    String persistenceUnit();

    /** Whether the persistence unit takes its connections from that data source. */
    boolean isOn(DataSource dataSource);

    /**
     * What the entities ask of their database.
     *
     * @param dialect of the engine that the persistence unit runs on
     * @param currentSchema the schema that is migrated (on MySQL and MariaDB the database); {@code null} if tables that
     *     name a schema are not managed
     * @throws dev.covet.migrations.problem.MigrationException when the mappings are for another engine, or an attribute
     *     has no column on it
     */
    EntitySchema read(Dialect dialect, @Nullable String currentSchema);
}
