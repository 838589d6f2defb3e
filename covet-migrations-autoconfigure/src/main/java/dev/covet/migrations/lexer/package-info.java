/** Splits the user's SQL into statements, as each engine's own client would. */
@NullMarked
package dev.covet.migrations.lexer;

import org.jspecify.annotations.NullMarked;
