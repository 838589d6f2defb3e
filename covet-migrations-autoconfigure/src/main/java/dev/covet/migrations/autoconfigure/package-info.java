/** Puts the engine into a Spring Boot application: its beans, its properties, and the moment at which they run. */
@NullMarked
package dev.covet.migrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
