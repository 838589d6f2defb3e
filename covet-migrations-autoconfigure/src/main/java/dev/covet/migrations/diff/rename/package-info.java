/** What may have another name now: dropped and added tables and columns matched by evidence, with a probability. Pure. */
@NullMarked
package dev.covet.migrations.diff.rename;

import org.jspecify.annotations.NullMarked;
