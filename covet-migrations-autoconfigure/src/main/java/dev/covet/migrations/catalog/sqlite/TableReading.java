package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.schema.Table;

/**
 * What the model makes of a table.
 *
 * @param exact whether the table made of it again would be the same
 */
record TableReading(Table table, boolean exact) {}
