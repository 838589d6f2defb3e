@NullMarked
package dev.covet.migrations.cli.shop.first;

import org.jspecify.annotations.NullMarked;
