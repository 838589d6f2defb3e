@NullMarked
package dev.covet.migrations.catalog.sqlite;

import org.jspecify.annotations.NullMarked;
