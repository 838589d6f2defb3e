package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.catalog.LiveSchema;
import java.util.List;

/**
 * How to make what a backup holds the rows of.
 *
 * @param live tables and everything around them
 * @param afterwards statements to be executed once the rows are there, such as those that set sequences on
 */
public record SchemaRecord(LiveSchema live, List<String> afterwards) {

    public SchemaRecord {
        afterwards = List.copyOf(afterwards);
    }
}
