@NullMarked
package dev.covet.migrations.expression;

import org.jspecify.annotations.NullMarked;
