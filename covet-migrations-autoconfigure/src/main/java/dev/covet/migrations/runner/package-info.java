/** Carries plans out: reads and writes the history, holds the lock, executes, and records what happened. */
@NullMarked
package dev.covet.migrations.runner;

import org.jspecify.annotations.NullMarked;
