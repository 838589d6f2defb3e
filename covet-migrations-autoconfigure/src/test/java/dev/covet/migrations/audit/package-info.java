/** The audit, on real databases. */
@NullMarked
package dev.covet.migrations.audit;

import org.jspecify.annotations.NullMarked;
