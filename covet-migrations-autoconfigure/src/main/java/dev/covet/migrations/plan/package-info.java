/** From graph, history, target and dialect to a plan: what will be executed, or every reason why nothing may be. Pure. */
@NullMarked
package dev.covet.migrations.plan;

import org.jspecify.annotations.NullMarked;
