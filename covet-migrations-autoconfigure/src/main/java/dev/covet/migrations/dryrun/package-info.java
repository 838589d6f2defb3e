/** What a plan does to a live database, measured: statement by statement, with the locks that others would meet. */
@NullMarked
package dev.covet.migrations.dryrun;

import org.jspecify.annotations.NullMarked;
