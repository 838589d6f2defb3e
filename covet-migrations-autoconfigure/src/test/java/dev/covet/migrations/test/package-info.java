@NullMarked
package dev.covet.migrations.test;

import org.jspecify.annotations.NullMarked;
