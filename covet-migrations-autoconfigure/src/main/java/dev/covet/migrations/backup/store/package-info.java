/** Where backups lie. */
@NullMarked
package dev.covet.migrations.backup.store;

import org.jspecify.annotations.NullMarked;
