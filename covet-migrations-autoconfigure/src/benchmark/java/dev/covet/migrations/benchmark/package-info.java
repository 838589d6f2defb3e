/** What starting, migrating and reading a schema costs, compared in one run with hand-written JDBC and with Flyway. */
@NullMarked
package dev.covet.migrations.benchmark;

import org.jspecify.annotations.NullMarked;
