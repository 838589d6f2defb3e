@NullMarked
package dev.covet.migrations.backup;

import org.jspecify.annotations.NullMarked;
