package dev.covet.migrations.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables and columns that a database has, by name; letter case does not matter, as engines differ in it. */
public class LiveObjects {

    private final Set<String> tables = new HashSet<>();
    private final Set<List<String>> columns = new HashSet<>();

    /**
     * @param tables the names of all tables
     * @param columns table and column name of all columns
     */
    public LiveObjects(List<String> tables, List<List<String>> columns) {
        tables.forEach(table -> this.tables.add(normal(table)));
        columns.forEach(column -> this.columns.add(List.of(normal(column.get(0)), normal(column.get(1)))));
    }

    /** All that has a name. */
    static LiveObjects everything() {
        return new LiveObjects(List.of(), List.of()) {
            @Override
            public boolean hasTable(String table) {
                return !table.isEmpty();
            }

            @Override
            public boolean hasColumn(String table, String column) {
                return !table.isEmpty() && !column.isEmpty();
            }
        };
    }

    public boolean hasTable(String table) {
        return tables.contains(normal(table));
    }

    public boolean hasColumn(String table, String column) {
        return columns.contains(List.of(normal(table), normal(column)));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
