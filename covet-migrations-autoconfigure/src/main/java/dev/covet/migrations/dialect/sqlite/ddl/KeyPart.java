package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a key or an index is sorted by.
 *
 * @param expression what is sorted by, without its collation and order and without parentheses around it
 * @param column the same when it is no more than a name; {@code null} for an expression
 * @param collation {@code null} when none is mentioned
 */
public record KeyPart(
        Span span,
        Span expression,
        @Nullable Name column,
        @Nullable Name collation,
        boolean descending) {}
