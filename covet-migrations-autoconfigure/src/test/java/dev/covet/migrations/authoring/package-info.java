@NullMarked
package dev.covet.migrations.authoring;

import org.jspecify.annotations.NullMarked;
