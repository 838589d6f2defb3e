/** Real databases for tests: a fresh one for each test, on every engine. */
@NullMarked
package dev.covet.migrations.testing;

import org.jspecify.annotations.NullMarked;
