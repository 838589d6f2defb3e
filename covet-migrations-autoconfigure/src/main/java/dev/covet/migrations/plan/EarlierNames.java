package dev.covet.migrations.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tables and columns were called before a run, while it renames and creates. */
final class EarlierNames {

    /** A name that nothing has. */
    private static final String NONE = "";

    private final Map<String, String> tables = new HashMap<>();
    /** By what the table was called before the run, and what the column is called now. */
    private final Map<List<String>, String> columns = new HashMap<>();

    void created(String table) {
        tables.put(table, NONE);
    }

    void renamed(String table, String to) {
        tables.put(to, ofTable(table));
        tables.put(table, NONE);
    }

    void createdColumn(String table, String column) {
        columns.put(List.of(ofTable(table), column), NONE);
    }

    void renamedColumn(String table, String column, String to) {
        var earlier = ofTable(table);
        columns.put(List.of(earlier, to), ofColumn(table, column));
        columns.put(List.of(earlier, column), NONE);
    }

    /** Blank when the run has created the table. */
    String ofTable(String table) {
        return tables.getOrDefault(table, table);
    }

    /** Blank when the run has created the column. */
    String ofColumn(String table, String column) {
        return columns.getOrDefault(List.of(ofTable(table), column), column);
    }
}
