package dev.covet.migrations.test;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a database was like at a moment.
 *
 * @param rows the values of each row by its key, by the tables' names
 */
record Moment(DatabaseContent content, Lines lines, Map<String, Map<String, Map<String, @Nullable String>>> rows) {

    /** @param applied all migrations that are applied, in order */
    static Moment of(Session session, DatabaseContent content, List<Migration> applied) {
        var rows = new HashMap<String, Map<String, Map<String, @Nullable String>>>();
        content.schema().tables().forEach(table -> rows.put(table.name(), rows(session, table)));
        return new Moment(content, Lines.after(applied), rows);
    }

    static String key(Table table) {
        return Objects.requireNonNull(table.primaryKey()).columns().get(0);
    }

    private static Map<String, Map<String, @Nullable String>> rows(Session session, Table table) {
        var rows = new TreeMap<String, Map<String, @Nullable String>>();
        var names = table.columns().stream().map(Column::name).toList();
        session.stream("SELECT * FROM " + session.dialect().quote(table.name()), row -> {
            var values = new LinkedHashMap<String, @Nullable String>();
            for (var name : names) {
                values.put(name, row.getString(name));
            }
            rows.put(row.getString(key(table)), values);
        });
        return rows;
    }

    List<Table> tables() {
        return content.schema().tables();
    }

    Map<String, Map<String, @Nullable String>> rowsOf(String table) {
        return rows.getOrDefault(table, Map.of());
    }

    /** The column of that name of a table, as it is defined. */
    Optional<Column> column(String table, String name) {
        return content.schema().table(table).flatMap(found -> found.column(name));
    }
}
