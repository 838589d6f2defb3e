@NullMarked
package dev.covet.migrations.schema;

import org.jspecify.annotations.NullMarked;
