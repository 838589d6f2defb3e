package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a key or an index is sorted by.
 *
 * @param expression what is sorted by, without its order and without parentheses around it; with its collation unless
 *     {@code column} is given
 * @param column what is sorted by when it is no more than a name; {@code null} for an expression
 * @param collation of the column; {@code null} when it is not mentioned
 */
public record KeyPart(
        Span span, Span expression, @Nullable Name column, @Nullable Name collation, boolean descending) {}
