@NullMarked
package dev.covet.migrations.backup.format;

import org.jspecify.annotations.NullMarked;
