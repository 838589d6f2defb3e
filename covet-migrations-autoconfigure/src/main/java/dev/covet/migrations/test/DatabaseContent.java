package dev.covet.migrations.test;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All definitions and rows of a database, our own tables left out.
 *
 * @param natives the definitions that the schema does not hold, sorted
 * @param rows by table, each as a text, sorted
 */
record DatabaseContent(Dialect dialect, Schema schema, List<String> natives, Map<String, List<String>> rows) {

    static DatabaseContent of(Session session, String tablePrefix) {
        var live = new CatalogReader().read(session, new CatalogFilter(List.of(), List.of(), tablePrefix));
        var rows = new TreeMap<String, List<String>>();
        live.schema().tables().forEach(table -> rows.put(table.name(), rows(session, table)));
        return new DatabaseContent(
                session.dialect(),
                live.schema(),
                live.nativeObjects().stream()
                        .map(DatabaseContent::described)
                        .sorted()
                        .toList(),
                rows);
    }

    /** A table that the model cannot hold is compared as what the model can say of it: its columns may change places. */
    private static String described(NativeObject object) {
        var name = object.kind() + " " + object.name();
        return object.kind().equals(NativeObject.TABLE) ? name : name + ": " + String.join("; ", object.create());
    }

    private static List<String> rows(Session session, Table table) {
        var columns = table.columns().stream().map(Column::name).sorted().toList();
        var names = columns.stream().map(session.dialect()::quote).toList();
        var sql = "SELECT " + String.join(", ", names) + " FROM " + session.dialect().quote(table.name());
        var rows = new ArrayList<>(session.query(sql, row -> row(row, columns)));
        rows.sort(null);
        return rows;
    }

    private static String row(ResultSet row, List<String> columns) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 1; i <= columns.size(); i++) {
            var value = row.getObject(i);
            var text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.getString(i);
            values.add(columns.get(i - 1) + "=" + text);
        }
        return String.join(", ", values);
    }

    /** What is different in another content, as sentences. */
    List<String> differencesOf(DatabaseContent other) {
        var differences = new ArrayList<String>();
        SchemaDiff.between(other.schema, schema, Comparing.on(dialect)).operations().stream()
                .map(Operation::describe)
                .forEach(operation -> differences.add("To make the schema the same, one would have to: " + operation));
        natives.stream()
                .filter(definition -> !other.natives.contains(definition))
                .forEach(definition -> differences.add("There was: " + definition));
        other.natives.stream()
                .filter(definition -> !natives.contains(definition))
                .forEach(definition -> differences.add("There is now: " + definition));
        rows.forEach((table, before) -> addRows(table, before, other, differences));
        return differences;
    }

    private static void addRows(String table, List<String> before, DatabaseContent other, List<String> differences) {
        var now = other.rows.getOrDefault(table, List.of());
        if (!now.equals(before)) {
            var lost = new ArrayList<>(before);
            now.forEach(lost::remove);
            var gained = new ArrayList<>(now);
            before.forEach(gained::remove);
            differences.add("Of the " + before.size() + " rows of '" + table + "', " + lost.size()
                    + " are gone or have other values; " + gained.size() + " are new or have other values."
                    + firstOf(" For one, there was: ", lost) + firstOf(" There is now: ", gained));
        }
    }

    private static String firstOf(String words, List<String> rows) {
        return rows.isEmpty() ? "" : words + rows.get(0);
    }
}
