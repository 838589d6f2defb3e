package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** Reads what is in the current schema on MySQL and MariaDB. */
public final class MysqlFamilyCatalog implements EngineCatalog {

    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        return new LiveSchema(Schema.empty(), List.of());
    }
}
