/**
 * The definitions that SQLite keeps as text, read into trees whose nodes know where they stand, so that one part can be
 * edited and the rest stays as it was written.
 */
@NullMarked
package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
