/** Two small applications, each as far as it matters how long their start takes. */
@NullMarked
package dev.covet.migrations.benchmark.application;

import org.jspecify.annotations.NullMarked;
