package dev.covet.migrations.diff.rename;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a table on one side of the comparison.
 *
 * @param declaredOrder names of the columns in the order in which the entity declares its attributes; empty when not known.
 *     Never the order of the columns in the table, where new ones come last whatever they are
 */
public record TableFacts(String name, List<ColumnFacts> columns, List<String> declaredOrder) {

    public TableFacts {
        columns = List.copyOf(columns);
        declaredOrder = List.copyOf(declaredOrder);
    }

    /** The names of its columns, in their order. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
