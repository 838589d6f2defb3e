@NullMarked
package dev.covet.migrations.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
