package dev.covet.migrations.backup.manifest;

import java.util.List;

/**
 * What a backup holds of a table.
 *
 * @param columns those whose values are kept, in the order in which they are kept; generated ones are not
 * @param rows how many there are
 * @param file the part that holds them
 */
public record TableContent(String table, List<String> columns, long rows, String file) {

    public TableContent {
        columns = List.copyOf(columns);
    }
}
