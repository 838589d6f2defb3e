/** A small application whose slices and endpoints are tested. */
@NullMarked
package dev.covet.migrations.autoconfigure.library;

import org.jspecify.annotations.NullMarked;
