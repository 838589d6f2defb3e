/** How MariaDB is told. */
@NullMarked
package dev.covet.migrations.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
