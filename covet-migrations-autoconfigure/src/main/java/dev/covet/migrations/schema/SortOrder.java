package dev.covet.migrations.schema;

/** The direction in which an index is sorted. */
public enum SortOrder {
    ASC,
    DESC
}
