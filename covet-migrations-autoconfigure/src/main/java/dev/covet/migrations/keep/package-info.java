/** What is put aside before an operation takes it away, as data. */
@NullMarked
package dev.covet.migrations.keep;

import org.jspecify.annotations.NullMarked;
