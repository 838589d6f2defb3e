/** Tests of migrations, generated for any project that has JUnit. */
@NullMarked
package dev.covet.migrations.test;

import org.jspecify.annotations.NullMarked;
