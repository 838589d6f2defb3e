@NullMarked
package dev.covet.migrations.dialect.sqlite.rebuild;

import org.jspecify.annotations.NullMarked;
