/** Two schemas and the operations that lead from one to the other, with what a person should know about them. Pure. */
@NullMarked
package dev.covet.migrations.diff;

import org.jspecify.annotations.NullMarked;
