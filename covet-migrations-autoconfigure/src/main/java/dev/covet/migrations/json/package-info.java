/** JSON for what we store ourselves, as not every application has a library for it. */
@NullMarked
package dev.covet.migrations.json;

import org.jspecify.annotations.NullMarked;
