/** What every engine must offer so that its databases can be backed up and restored. */
@NullMarked
package dev.covet.migrations.backup.road;

import org.jspecify.annotations.NullMarked;
