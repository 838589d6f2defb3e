/** Expressions of SQL, told apart by what they mean rather than by how they are written. */
@NullMarked
package dev.covet.migrations.expression;

import org.jspecify.annotations.NullMarked;
