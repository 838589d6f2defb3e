/** What goes wrong, said so that the reader knows what to do next. Knows nothing of the other rooms. */
@NullMarked
package dev.covet.migrations.problem;

import org.jspecify.annotations.NullMarked;
