package dev.covet.migrations.schema;

import java.util.List;

/**
 * No two rows of the table have the same values in these columns.
 *
 * @param nullsDistinct whether several rows may hold NULL
 */
public record Unique(String name, List<String> columns, Deferrability deferrability, boolean nullsDistinct)
        implements Named {

    public Unique {
        columns = List.copyOf(columns);
        Names.requireName("unique constraint", name);
        Names.requireColumns("unique constraint", name, columns);
    }

    public Unique(String name, List<String> columns) {
        this(name, columns, Deferrability.NOT_DEFERRABLE, true);
    }

    Unique withColumns(List<String> newColumns) {
        return new Unique(name, newColumns, deferrability, nullsDistinct);
    }
}
