/** A record of who did what, kept with the change itself. */
@NullMarked
package dev.covet.sample.workorders.audit;

import org.jspecify.annotations.NullMarked;
