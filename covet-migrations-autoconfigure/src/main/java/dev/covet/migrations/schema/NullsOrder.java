package dev.covet.migrations.schema;

/** Where an index keeps NULL. */
public enum NullsOrder {
    FIRST,
    LAST
}
