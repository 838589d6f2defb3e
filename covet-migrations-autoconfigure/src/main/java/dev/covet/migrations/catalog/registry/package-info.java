/** Which catalogue is read how; the one place that knows all of them. */
@NullMarked
package dev.covet.migrations.catalog.registry;

import org.jspecify.annotations.NullMarked;
