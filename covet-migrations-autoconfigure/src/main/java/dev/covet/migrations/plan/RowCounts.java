package dev.covet.migrations.plan;

import java.util.Optional;

/** How many rows the tables of a database have. */
@FunctionalInterface
public interface RowCounts {

    /**
     * The rows of a table; empty when their number is not known.
     *
     * @param table its name before anything is executed
     */
    Optional<RowCount> of(String table);

    /** The rows of a table that have a value in a column; by default all of them. Empty when their number is not known. */
    default Optional<RowCount> withValue(String table, String column) {
        return of(table);
    }

    /** Nothing is known. */
    static RowCounts unknown() {
        return table -> Optional.empty();
    }
}
