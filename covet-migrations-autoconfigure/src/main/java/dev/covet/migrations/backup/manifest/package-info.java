/** What a backup says of itself; pure. */
@NullMarked
package dev.covet.migrations.backup.manifest;

import org.jspecify.annotations.NullMarked;
