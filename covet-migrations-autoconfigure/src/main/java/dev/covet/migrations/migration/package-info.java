/** Named, ordered operations: migrations, the graph that they form, and what is known to have been applied. */
@NullMarked
package dev.covet.migrations.migration;

import org.jspecify.annotations.NullMarked;
