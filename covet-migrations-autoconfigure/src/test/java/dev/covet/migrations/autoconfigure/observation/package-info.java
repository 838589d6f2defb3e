@NullMarked
package dev.covet.migrations.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
