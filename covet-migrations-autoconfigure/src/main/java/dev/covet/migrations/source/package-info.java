/** Where migrations are read from and written to: YAML and SQL files below a location, and Java migrations. */
@NullMarked
package dev.covet.migrations.source;

import org.jspecify.annotations.NullMarked;
