/** How MySQL is told. */
@NullMarked
package dev.covet.migrations.dialect.mysql;

import org.jspecify.annotations.NullMarked;
