@NullMarked
package dev.covet.migrations.actuate;

import org.jspecify.annotations.NullMarked;
