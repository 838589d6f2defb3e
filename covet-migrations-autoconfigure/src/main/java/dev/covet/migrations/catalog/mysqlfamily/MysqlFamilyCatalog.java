package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;

/** Reads what is in the current database of MySQL or MariaDB. */
public final class MysqlFamilyCatalog implements EngineCatalog {

    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        var database = session.first("SELECT DATABASE() AS name", row -> Rows.text(row, "name"))
                .orElse("");
        var flavour = session.server().engine() == Engine.MYSQL
                ? new MysqlFlavour(session)
                : new MariadbFlavour(session, database);
        return new DatabaseReading(session, flavour, database, filter).read();
    }
}
