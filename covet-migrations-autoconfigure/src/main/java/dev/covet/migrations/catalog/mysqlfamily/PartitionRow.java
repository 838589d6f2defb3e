package dev.covet.migrations.catalog.mysqlfamily;

import org.jspecify.annotations.Nullable;

/**
 * A partition, or a part of one, as information_schema reports it.
 *
 * @param part the name of the part of the partition; {@code null} when the partition has none, and so are the method and the
 *     expression of the parts
 * @param description the values that it holds; {@code null} when rows are spread evenly
 */
record PartitionRow(
        String table,
        String name,
        @Nullable String part,
        String method,
        @Nullable String partMethod,
        @Nullable String expression,
        @Nullable String partExpression,
        @Nullable String description,
        String comment) {}
