package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** Reads what is in the current schema on PostgreSQL. */
public final class PostgresqlCatalog implements EngineCatalog {

    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        return new LiveSchema(Schema.empty(), List.of());
    }
}
