/** An application that uses JDBC. */
@NullMarked
package dev.covet.migrations.benchmark.application.jdbc;

import org.jspecify.annotations.NullMarked;
