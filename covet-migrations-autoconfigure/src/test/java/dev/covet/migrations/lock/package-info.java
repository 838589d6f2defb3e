@NullMarked
package dev.covet.migrations.lock;

import org.jspecify.annotations.NullMarked;
