/** What all entities have in common. */
@NullMarked
package dev.covet.sample.workorders.storage;

import org.jspecify.annotations.NullMarked;
