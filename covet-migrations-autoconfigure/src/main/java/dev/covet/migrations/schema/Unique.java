package dev.covet.migrations.schema;

import java.util.List;

/** No two rows of the table have the same values in these columns. */
public record Unique(String name, List<String> columns) implements Named {

    public Unique {
        columns = List.copyOf(columns);
        Names.requireName("unique constraint", name);
        Names.requireColumns("unique constraint", name, columns);
    }
}
