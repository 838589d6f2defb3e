/** PostgreSQL's road: COPY, in and out. */
@NullMarked
package dev.covet.migrations.backup.postgresql;

import org.jspecify.annotations.NullMarked;
