/** Work orders from the call to the completed job. */
@NullMarked
package dev.covet.sample.workorders.orders;

import org.jspecify.annotations.NullMarked;
