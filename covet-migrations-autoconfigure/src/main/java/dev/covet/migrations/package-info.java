/** What applications use: the injectable {@code CovetMigrations} bean and the interface of Java migrations. */
@NullMarked
package dev.covet.migrations;

import org.jspecify.annotations.NullMarked;
