@NullMarked
package dev.covet.migrations.catalog.postgresql;

import org.jspecify.annotations.NullMarked;
