package dev.covet.migrations.schema;

import java.util.List;

/** The columns that tell one row of a table from all others. MySQL, MariaDB and SQLite do not keep the name. */
public record PrimaryKey(String name, List<String> columns) implements Named {

    public PrimaryKey {
        columns = List.copyOf(columns);
        Names.requireName("primary key", name);
        Names.requireColumns("primary key", name, columns);
    }
}
