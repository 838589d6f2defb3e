/** What the names within SQLite's definitions stand for, found as SQLite finds it, so that a new name reaches all of them. */
@NullMarked
package dev.covet.migrations.dialect.sqlite.names;

import org.jspecify.annotations.NullMarked;
