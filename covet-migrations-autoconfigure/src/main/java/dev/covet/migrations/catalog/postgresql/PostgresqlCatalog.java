package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;

/** Reads what is in the current schema on PostgreSQL, the first one of its search path. */
public final class PostgresqlCatalog implements EngineCatalog {

    /** @throws ConfigurationException when the search path leads to no schema */
    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        var schema = session.query(CurrentSchema.QUERY, row -> row.getString(1) == null ? "" : row.getString(2))
                .get(0);
        if (schema.isEmpty()) {
            throw new ConfigurationException(
                    "None of the schemas of this connection's search_path exists.",
                    "Create the schema, or correct the search_path or the configured schema.");
        }
        return new Assembly(new Contents(session, filter, schema), session.dialect()).schema();
    }
}
