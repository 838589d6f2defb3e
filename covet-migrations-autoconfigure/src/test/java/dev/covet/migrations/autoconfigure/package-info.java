@NullMarked
package dev.covet.migrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
