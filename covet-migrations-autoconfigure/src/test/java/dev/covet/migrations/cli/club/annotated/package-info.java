@NullMarked
package dev.covet.migrations.cli.club.annotated;

import org.jspecify.annotations.NullMarked;
