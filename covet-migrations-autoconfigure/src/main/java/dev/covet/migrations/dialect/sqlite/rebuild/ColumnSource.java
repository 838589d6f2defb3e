package dev.covet.migrations.dialect.sqlite.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * Where a column of the new table has its values from.
 *
 * @param from the column of the old table; {@code null} when it had none
 * @param value SQL over the old row; {@code null} when nothing is written, so that the column gets what rows without a value
 *     get
 */
record ColumnSource(
        String column, @Nullable String from, @Nullable String value) {

    /** A column that keeps its values. */
    static ColumnSource kept(String column) {
        return new ColumnSource(column, column, Quoted.name(column));
    }

    ColumnSource renamed(String newName) {
        return new ColumnSource(newName, from, value);
    }

    ColumnSource withValue(String newValue) {
        return new ColumnSource(column, from, newValue);
    }

    /** Whether it keeps values as they are. */
    boolean isKept() {
        return from != null && Quoted.name(from).equals(value);
    }
}
