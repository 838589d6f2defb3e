/** A back office for field service at fuel stations: customers, their sites, and the work orders to go there. */
@NullMarked
package dev.covet.sample.workorders;

import org.jspecify.annotations.NullMarked;
