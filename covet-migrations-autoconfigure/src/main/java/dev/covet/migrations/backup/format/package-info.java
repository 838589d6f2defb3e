/** How the parts of a backup are stored: compressed, encrypted and hashed as they stream; knows no database. */
@NullMarked
package dev.covet.migrations.backup.format;

import org.jspecify.annotations.NullMarked;
