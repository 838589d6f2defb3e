@NullMarked
package dev.covet.migrations.cli.club.first;

import org.jspecify.annotations.NullMarked;
