@NullMarked
package dev.covet.migrations.cli;

import org.jspecify.annotations.NullMarked;
