@NullMarked
package dev.covet.migrations.dialect;

import org.jspecify.annotations.NullMarked;
