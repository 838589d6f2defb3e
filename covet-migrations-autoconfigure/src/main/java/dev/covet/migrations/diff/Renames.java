package dev.covet.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renames that were decided on before: what has another name now, and is not another thing.
 *
 * @param tables former name → name now
 * @param columns renamed columns, of tables named as they are now
 */
public record Renames(Map<String, String> tables, List<OfColumn> columns) {

    /** A column's former name and its name now, in a table as it is named now. */
    public record OfColumn(String table, String from, String to) {}

    private static final Renames NONE = new Renames(Map.of(), List.of());

    public Renames {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        columns = List.copyOf(columns);
    }

    /** Nothing was renamed: what has gone has gone, what is new is new. */
    public static Renames none() {
        return NONE;
    }

    /** These and the rename of a table. */
    public Renames withTable(String from, String to) {
        var more = new LinkedHashMap<>(tables);
        more.put(from, to);
        return new Renames(more, columns);
    }

    /**
     * These and the rename of a column.
     *
     * @param table the table's name after renames of tables
     */
    public Renames withColumn(String table, String from, String to) {
        var more = new ArrayList<>(columns);
        more.add(new OfColumn(table, from, to));
        return new Renames(tables, more);
    }
}
