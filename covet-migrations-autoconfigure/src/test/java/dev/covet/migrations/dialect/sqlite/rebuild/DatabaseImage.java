package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that a file of SQLite holds.
 *
 * @param definitions the text of each definition, by type and name
 * @param values of each column the values with their kinds, in the order of the rows; the numbers of the rows too
 * @param others numbers that never come again, and statistics
 */
record DatabaseImage(Map<String, String> definitions, Map<String, List<String>> values, List<String> others) {

    static DatabaseImage of(Session session) {
        var definitions = new LinkedHashMap<String, String>();
        session.query(
                "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name", row -> {
                    definitions.put(row.getString(1), row.getString(2));
                    return true;
                });
        var values = new TreeMap<String, List<String>>();
        for (var table : session.query("""
                SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
                    AND name NOT LIKE 'fts\\_%' ESCAPE '\\' AND name NOT LIKE 'geo\\_%' ESCAPE '\\'
                    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_covet%' ESCAPE '\\'""", row -> List.of(row.getString(1), row.getString(2)))) {
            values.putAll(values(session, table.get(0), (CreateTable) Definition.parse(table.get(1))));
        }
        var others = new ArrayList<>(strings(session, "SELECT name || ' ' || seq FROM sqlite_sequence ORDER BY 1"));
        others.addAll(strings(
                session,
                "SELECT tbl || ' ' || ifnull(idx, '') || ' ' || stat FROM sqlite_stat1"
                        + " WHERE idx IS NULL OR idx NOT LIKE 'sqlite_auto%' ORDER BY 1"));
        return new DatabaseImage(definitions, values, others);
    }

    /** No pragma is asked, as old versions have none that can be read as a table. */
    private static Map<String, List<String>> values(Session session, String table, CreateTable definition) {
        var columns = definition.columns().stream()
                .map(column -> column.name().value())
                .toList();
        var number = List.of("rowid", "oid", "_rowid_").stream()
                .filter(alias -> columns.stream().noneMatch(alias::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
        var isNumbered = !definition.isWithoutRowid();
        var values = new LinkedHashMap<String, List<String>>();
        if (isNumbered) {
            values.put(
                    table + " rows",
                    strings(session, "SELECT " + number + " FROM main." + Quoted.name(table) + " ORDER BY 1"));
        }
        for (var column : columns) {
            var name = Quoted.name(column);
            values.put(
                    table + "." + column,
                    strings(
                            session,
                            "SELECT typeof(" + name + ") || ' ' || quote(" + name + ") FROM main." + Quoted.name(table)
                                    + (isNumbered ? " ORDER BY " + number : "")));
        }
        return values;
    }

    static List<String> strings(Session session, String query) {
        return session.query(query, row -> row.getString(1));
    }
}
