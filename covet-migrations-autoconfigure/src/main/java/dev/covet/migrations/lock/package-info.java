/** One migrator at a time: a lease that the database's clock ends, and the engine's own session lock. */
@NullMarked
package dev.covet.migrations.lock;

import org.jspecify.annotations.NullMarked;
