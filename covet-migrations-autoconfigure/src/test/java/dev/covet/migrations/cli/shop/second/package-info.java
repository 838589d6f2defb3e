@NullMarked
package dev.covet.migrations.cli.shop.second;

import org.jspecify.annotations.NullMarked;
