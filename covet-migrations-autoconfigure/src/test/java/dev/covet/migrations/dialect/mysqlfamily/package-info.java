/** How MySQL and MariaDB are told, and understood. */
@NullMarked
package dev.covet.migrations.dialect.mysqlfamily;

import org.jspecify.annotations.NullMarked;
