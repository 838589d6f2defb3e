package dev.covet.migrations.migration;

/** Which way a migration is carried out. */
public enum Direction {
    /** As it is written. */
    FORWARD,
    /** Undone. */
    BACKWARD;

    public Direction opposite() {
        return this == FORWARD ? BACKWARD : FORWARD;
    }
}
