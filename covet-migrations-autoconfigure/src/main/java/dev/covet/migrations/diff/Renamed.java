package dev.covet.migrations.diff;

import java.util.Map;
import java.util.Optional;

/**
 * What is called otherwise of one table.
 *
 * @param before the table's former name
 * @param now its name now, perhaps the same
 * @param columns former name → name now, of its columns that have another one
 */
record Renamed(String before, String now, Map<String, String> columns) {

    boolean isTable(String name) {
        return Mentions.fold(before).equals(name);
    }

    boolean hasNewName() {
        return !before.equals(now);
    }

    /** The column's name now, by its former one in lower case; empty when it has the same. */
    Optional<String> column(String folded) {
        return columns.entrySet().stream()
                .filter(column -> Mentions.fold(column.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
