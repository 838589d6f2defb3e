@NullMarked
package dev.covet.migrations.plan;

import org.jspecify.annotations.NullMarked;
