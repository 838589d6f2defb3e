@NullMarked
package dev.covet.migrations.dashboard;

import org.jspecify.annotations.NullMarked;
