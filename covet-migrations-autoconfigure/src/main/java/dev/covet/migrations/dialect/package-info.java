/** How each engine is told: operations become SQL here, purely, from the operation and the schema before it. */
@NullMarked
package dev.covet.migrations.dialect;

import org.jspecify.annotations.NullMarked;
