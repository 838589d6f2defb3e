/** What an application can listen to while its databases are migrated. */
@NullMarked
package dev.covet.migrations.autoconfigure.event;

import org.jspecify.annotations.NullMarked;
