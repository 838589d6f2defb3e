/** Looks for what is wrong with a database: with its schema, its rows, and the rights on it. Changes nothing. */
@NullMarked
package dev.covet.migrations.validation;

import org.jspecify.annotations.NullMarked;
