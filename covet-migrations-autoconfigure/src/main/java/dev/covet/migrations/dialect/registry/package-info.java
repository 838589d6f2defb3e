/** Which dialect speaks to which server; the one place that knows all of them. */
@NullMarked
package dev.covet.migrations.dialect.registry;

import org.jspecify.annotations.NullMarked;
