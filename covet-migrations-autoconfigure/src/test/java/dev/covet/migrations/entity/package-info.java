@NullMarked
package dev.covet.migrations.entity;

import org.jspecify.annotations.NullMarked;
