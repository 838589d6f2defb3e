package dev.covet.migrations.keep;

import java.util.List;

/**
 * What is put aside, and where.
 *
 * @param table the table that it is taken from
 * @param key the columns that tell a row from all others, in order; empty when the table has none
 * @param columns the columns whose values are kept, besides the key
 * @param place the name of the table that holds it
 */
public record KeptRows(KeepPoint point, Kind kind, String table, List<String> key, List<String> columns, String place) {

    /** The column of a keep that holds what a value had become. */
    public static final String BECAME = "covet_became";

    /** What happens to the original. */
    public enum Kind {
        /** The table goes, with all rows. */
        ROWS,
        /** A column goes. */
        VALUES,
        /** A column stays, and its values become others. */
        CHANGED
    }

    public KeptRows {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }
}
