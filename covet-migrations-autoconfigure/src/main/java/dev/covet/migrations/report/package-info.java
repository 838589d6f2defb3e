/** What is told of migrations: the records that the endpoints and the command line answer with, the same in both. */
@NullMarked
package dev.covet.migrations.report;

import org.jspecify.annotations.NullMarked;
