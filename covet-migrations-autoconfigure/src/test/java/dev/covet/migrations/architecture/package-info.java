@NullMarked
package dev.covet.migrations.architecture;

import org.jspecify.annotations.NullMarked;
