@NullMarked
package dev.covet.migrations.catalog;

import org.jspecify.annotations.NullMarked;
