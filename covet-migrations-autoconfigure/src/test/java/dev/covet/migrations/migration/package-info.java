@NullMarked
package dev.covet.migrations.migration;

import org.jspecify.annotations.NullMarked;
