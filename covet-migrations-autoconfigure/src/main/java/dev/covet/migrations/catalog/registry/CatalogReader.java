package dev.covet.migrations.catalog.registry;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.mysqlfamily.MysqlFamilyCatalog;
import dev.covet.migrations.catalog.postgresql.PostgresqlCatalog;
import dev.covet.migrations.catalog.sqlite.SqliteCatalog;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;

/** Reads what a database holds, whatever its engine. */
public final class CatalogReader implements EngineCatalog {

    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        return of(session.server().engine()).read(session, filter);
    }

    private static EngineCatalog of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new PostgresqlCatalog();
            case MYSQL, MARIADB -> new MysqlFamilyCatalog();
            case SQLITE -> new SqliteCatalog();
        };
    }
}
