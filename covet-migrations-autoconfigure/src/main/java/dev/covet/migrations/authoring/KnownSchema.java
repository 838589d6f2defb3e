package dev.covet.migrations.authoring;

import dev.covet.migrations.schema.Schema;

/**
 * What migrations lead to.
 *
 * @param schema the whole of it
 * @param declared what their operations say; without what only SQL did
 */
record KnownSchema(Schema schema, Schema declared) {}
