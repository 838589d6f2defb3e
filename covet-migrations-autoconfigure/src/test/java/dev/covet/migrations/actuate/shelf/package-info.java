/** A small application with one entity. */
@NullMarked
package dev.covet.migrations.actuate.shelf;

import org.jspecify.annotations.NullMarked;
