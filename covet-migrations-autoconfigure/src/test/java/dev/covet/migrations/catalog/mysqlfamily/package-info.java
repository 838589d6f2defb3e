/** What is read of MySQL and MariaDB. */
@NullMarked
package dev.covet.migrations.catalog.mysqlfamily;

import org.jspecify.annotations.NullMarked;
