/** Backups of databases: made, listed, verified, pruned and restored. */
@NullMarked
package dev.covet.migrations.backup;

import org.jspecify.annotations.NullMarked;
