@NullMarked
package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
