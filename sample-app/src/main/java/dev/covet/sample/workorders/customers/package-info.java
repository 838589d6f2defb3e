/** Whom the work is for, and where: customers, sites and the dispensers that stand there. */
@NullMarked
package dev.covet.sample.workorders.customers;

import org.jspecify.annotations.NullMarked;
