/** Each migration as an observation: a timer and a span, where the application records them. */
@NullMarked
package dev.covet.migrations.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
