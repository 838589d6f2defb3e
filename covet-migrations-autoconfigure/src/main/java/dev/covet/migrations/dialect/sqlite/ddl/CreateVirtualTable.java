package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A table that a module of SQLite provides.
 *
 * @param arguments what stands between the parentheses, in the module's own language; {@code null} without parentheses
 */
public record CreateVirtualTable(
        Span span, Name name, Name module, @Nullable Span arguments) implements Definition {}
