/** The page that shows in a browser how migrations stand, and the answers that it is made of. */
@NullMarked
package dev.covet.migrations.dashboard;

import org.jspecify.annotations.NullMarked;
