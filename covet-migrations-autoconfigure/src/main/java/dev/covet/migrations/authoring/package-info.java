/** Writes migrations: what has changed, under which number and name, into which file; and compares entities, migrations and database. */
@NullMarked
package dev.covet.migrations.authoring;

import org.jspecify.annotations.NullMarked;
