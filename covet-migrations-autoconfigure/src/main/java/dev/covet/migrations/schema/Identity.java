package dev.covet.migrations.schema;

/** How the engine numbers the rows of an identity column. */
public enum Identity {
    /** A number is given to rows that bring none. */
    BY_DEFAULT,
    /** A number is given to every row; where the engine knows the difference, rows that bring one are refused. */
    ALWAYS
}
