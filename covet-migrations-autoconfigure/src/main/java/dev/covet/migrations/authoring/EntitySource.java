package dev.covet.migrations.authoring;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.entity.EntitySchema;
import org.jspecify.annotations.Nullable;

/** The application's entities. */
public interface EntitySource {

    /** Whether the application has any. */
    boolean isPresent();

    /**
     * What they ask of a database.
     *
     * @param currentSchema the schema that is migrated, on MySQL and MariaDB the database; {@code null} where there is none
     * @throws dev.covet.migrations.problem.MigrationException when the application has none, or they cannot be mapped
     */
    EntitySchema read(Dialect dialect, @Nullable String currentSchema);
}
