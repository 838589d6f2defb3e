/** A connection to the database that is migrated, with its dialect: the thin layer over JDBC that the rooms behind it use. */
@NullMarked
package dev.covet.migrations.database;

import org.jspecify.annotations.NullMarked;
