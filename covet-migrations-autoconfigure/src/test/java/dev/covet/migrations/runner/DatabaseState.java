package dev.covet.migrations.runner;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definitions and all rows of a database, and which migrations are applied.
 *
 * @param rows by table, each as a text, sorted
 */
record DatabaseState(Schema schema, Map<String, List<String>> rows, List<String> applied) {

    static DatabaseState of(TestDatabase database) {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            var live = new CatalogReader()
                    .read(session, CatalogFilter.everything())
                    .schema();
            var schema = session.dialect().canonical(live);
            var rows = new TreeMap<String, List<String>>();
            schema.tables().forEach(table -> rows.put(table.name(), rows(session, table)));
            return new DatabaseState(
                    schema,
                    rows,
                    session.query(
                            "SELECT name FROM " + session.dialect().quote("_covet_migrations")
                                    + " WHERE state = 'APPLIED' ORDER BY name",
                            row -> row.getString(1)));
        }
    }

    private static List<String> rows(Session session, Table table) {
        var columns = table.columns().stream().map(Column::name).sorted().toList();
        var sql = "SELECT "
                + String.join(
                        ", ", columns.stream().map(session.dialect()::quote).toList()) + " FROM "
                + session.dialect().quote(table.name());
        var rows = new ArrayList<>(session.query(sql, row -> {
            var values = new ArrayList<String>();
            for (var i = 1; i <= columns.size(); i++) {
                values.add(columns.get(i - 1) + "=" + row.getString(i));
            }
            return String.join(", ", values);
        }));
        rows.sort(null);
        return rows;
    }
}
