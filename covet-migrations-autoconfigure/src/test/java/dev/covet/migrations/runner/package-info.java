@NullMarked
package dev.covet.migrations.runner;

import org.jspecify.annotations.NullMarked;
