@NullMarked
package dev.covet.migrations.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
