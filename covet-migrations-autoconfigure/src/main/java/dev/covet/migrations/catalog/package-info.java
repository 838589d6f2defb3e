/** What a live database holds, read in a few queries: what the model knows as a schema, the rest word for word. */
@NullMarked
package dev.covet.migrations.catalog;

import org.jspecify.annotations.NullMarked;
