package dev.covet.migrations.catalog;

import dev.covet.migrations.database.Session;

/** Reads the catalogue of one engine. */
public interface EngineCatalog {

    /**
     * Everything in the session's current schema that {@code filter} lets through, in a number of queries that does not
     * depend on how much that is.
     *
     * @throws dev.covet.migrations.database.DatabaseException when the database refuses a query
     */
    LiveSchema read(Session session, CatalogFilter filter);
}
