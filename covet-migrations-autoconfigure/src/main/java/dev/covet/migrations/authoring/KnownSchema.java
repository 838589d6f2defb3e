package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.schema.Schema;

/**
 * What migrations lead to.
 *
 * @param schema the whole of it
 * @param declared what their operations say; without what only SQL did
 * @param types the types of its columns that are none of the engine's own
 */
record KnownSchema(Schema schema, Schema declared, UserTypes types) {}
