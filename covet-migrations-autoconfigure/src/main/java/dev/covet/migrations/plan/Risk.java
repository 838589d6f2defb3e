package dev.covet.migrations.plan;

/** How dangerous a step is; the later, the more. */
public enum Risk {
    /** Takes nothing away, and holds nobody up. */
    SAFE,
    /** Holds others up for a moment, breaks what still uses an old name, or fails where rows contradict it. */
    LOW,
    /** Holds others up while a table is read or written, changes values that are kept, or does what nobody can judge. */
    MEDIUM,
    /** Takes rows or values out of sight, which are kept; or holds others up while a large table is written again. */
    HIGH,
    /** Loses rows or values for good. */
    CRITICAL;

    public Risk or(Risk other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isAbove(Risk other) {
        return compareTo(other) > 0;
    }
}
