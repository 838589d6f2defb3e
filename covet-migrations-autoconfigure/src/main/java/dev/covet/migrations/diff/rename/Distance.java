package dev.covet.migrations.diff.rename;

/**
 * How much may have happened between two schemas. One dropped and one added column of the same type are mostly one column
 * in a single change, and mostly two after many.
 */
public enum Distance {
    /** What somebody changed since the last migration was made. */
    ONE_CHANGE,
    /** Several changes at once: a database that drifted, versions far apart. */
    MANY_CHANGES
}
