/** Entities that Hibernate cannot map. */
@NullMarked
package dev.covet.migrations.cli.shop.broken;

import org.jspecify.annotations.NullMarked;
