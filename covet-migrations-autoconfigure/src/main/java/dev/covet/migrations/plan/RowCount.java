package dev.covet.migrations.plan;

import java.util.Locale;

/**
 * How many rows a table has.
 *
 * @param rows not negative
 * @param exact whether they were counted; otherwise the number is the server's estimate
 */
public record RowCount(long rows, boolean exact) {

    public static RowCount exactly(long rows) {
        return new RowCount(rows, true);
    }

    public static RowCount about(long rows) {
        return new RowCount(rows, false);
    }

    /** Whether there is no row at all; an estimate of none is no proof of that. */
    public boolean isEmpty() {
        return exact && rows == 0;
    }

    /** Such as {@code about 2,400,000 rows}. */
    @Override
    public String toString() {
        return (exact ? "" : "about ") + String.format(Locale.ROOT, "%,d", rows) + (rows == 1 ? " row" : " rows");
    }
}
