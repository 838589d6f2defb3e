/** What can change in a database: the whole vocabulary, one record a file, and each is data. */
@NullMarked
package dev.covet.migrations.operation;

import org.jspecify.annotations.NullMarked;
