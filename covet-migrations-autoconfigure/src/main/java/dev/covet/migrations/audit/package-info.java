/**
 * The audit: who changed what, when, why, and with which effect, in a chain of hashes that shows when something in it was
 * changed afterwards.
 */
@NullMarked
package dev.covet.migrations.audit;

import org.jspecify.annotations.NullMarked;
