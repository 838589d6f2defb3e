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

    /** The end of the name of what is kept only while values are being changed. */
    public static final String UNTIL_CHANGED = "_was";

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

    /** Whether it is kept only while the values of its column are being changed. */
    public boolean isUntilChanged() {
        return kind == Kind.VALUES && place.endsWith(UNTIL_CHANGED);
    }
}
