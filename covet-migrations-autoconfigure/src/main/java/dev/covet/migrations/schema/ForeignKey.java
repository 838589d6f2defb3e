package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;

/** Every row's values in {@code columns} exist in {@code referencedColumns} of some row of {@code referencedTable}. */
public record ForeignKey(
        String name,
        List<String> columns,
        String referencedTable,
        List<String> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability)
        implements Named {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        Names.requireName("foreign key", name);
        Names.requireName("referenced table", referencedTable);
        Names.requireColumns("foreign key", name, columns);
        if (columns.size() != referencedColumns.size()) {
            throw new InvalidMigrationException(
                    "The foreign key '" + name + "' pairs the columns " + columns + " with " + referencedColumns + ".",
                    "Name as many referenced columns as columns.");
        }
    }

    public ForeignKey(
            String name,
            List<String> columns,
            String referencedTable,
            List<String> referencedColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this(name, columns, referencedTable, referencedColumns, onDelete, onUpdate, Deferrability.NOT_DEFERRABLE);
    }

    ForeignKey withColumns(List<String> newColumns) {
        return new ForeignKey(name, newColumns, referencedTable, referencedColumns, onDelete, onUpdate, deferrability);
    }

    ForeignKey withReference(String newTable, List<String> newColumns) {
        return new ForeignKey(name, columns, newTable, newColumns, onDelete, onUpdate, deferrability);
    }
}
