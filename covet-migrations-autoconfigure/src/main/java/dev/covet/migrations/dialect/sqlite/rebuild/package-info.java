/** How a table of SQLite gets another definition when no statement gives it one: it is made anew, with everything that was in it. */
@NullMarked
package dev.covet.migrations.dialect.sqlite.rebuild;

import org.jspecify.annotations.NullMarked;
