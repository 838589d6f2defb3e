/** What MySQL and MariaDB have in common; neither knows the other. */
@NullMarked
package dev.covet.migrations.dialect.mysqlfamily;

import org.jspecify.annotations.NullMarked;
