/** What a database looks like: immutable records and the edits that keep references between them right. */
@NullMarked
package dev.covet.migrations.schema;

import org.jspecify.annotations.NullMarked;
