@NullMarked
package dev.covet.migrations.lexer;

import org.jspecify.annotations.NullMarked;
