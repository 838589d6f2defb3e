@NullMarked
package dev.covet.migrations.backup.manifest;

import org.jspecify.annotations.NullMarked;
