/** SQLite's road: an image of the database, made and taken back by its online backup. */
@NullMarked
package dev.covet.migrations.backup.sqlite;

import org.jspecify.annotations.NullMarked;
