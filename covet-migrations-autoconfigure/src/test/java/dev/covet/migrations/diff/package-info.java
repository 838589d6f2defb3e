@NullMarked
package dev.covet.migrations.diff;

import org.jspecify.annotations.NullMarked;
