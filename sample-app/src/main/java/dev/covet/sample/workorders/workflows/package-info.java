/** What tenants draw in the workflow editor, and how its runs ended. */
@NullMarked
package dev.covet.sample.workorders.workflows;

import org.jspecify.annotations.NullMarked;
