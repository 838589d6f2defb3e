package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the text that SQLite keeps of every definition: one query, whatever there is, and a second one where virtual
 * tables are. The pragmas would tell less, as they have no checks, names of constraints, collations or deferrability.
 */
public final class SqliteCatalog implements EngineCatalog {

    private static final String DEFINITIONS = """
            SELECT type, name, tbl_name, sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name""";

    private static final String SHADOW_TABLES =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'";

    @Override
    public LiveSchema read(Session session, CatalogFilter filter) {
        var rows = session.query(
                DEFINITIONS,
                row -> new SchemaRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        var shadows = shadowTables(session, rows);
        return new SchemaReading(session.dialect(), rows)
                .read(row -> filter.includes(row.owner()) && !shadows.contains(row.owner()));
    }

    /** The tables in which virtual tables keep their rows; these make them, and take them along. */
    private static Set<String> shadowTables(Session session, List<SchemaRow> rows) {
        var virtual = rows.stream().filter(SchemaRow::isVirtualTable).toList();
        if (virtual.isEmpty()) {
            return Set.of();
        }
        return session.server().isAtLeast(3, 37, 0)
                ? new HashSet<>(session.query(SHADOW_TABLES, row -> row.getString(1)))
                : ShadowTables.byName(virtual);
    }
}
