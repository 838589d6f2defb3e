package dev.covet.migrations.diff;

/** What becomes of the defaults and comments that are there and no entity declares. */
public enum Undeclared {
    /** They stay, as somebody may have written them by hand. */
    KEEP,
    /** They go: entities declare all that there shall be. */
    DROP
}
