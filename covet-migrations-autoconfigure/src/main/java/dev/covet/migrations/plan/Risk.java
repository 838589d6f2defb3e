package dev.covet.migrations.plan;

/** How dangerous a step is; the later, the more. */
public enum Risk {
    /** Takes nothing away, and holds nobody up. */
    SAFE,
    /** Holds others up for a moment, or changes what can be changed back at once. */
    LOW,
    /** Holds others up for as long as a table is read or written, or changes values that are kept. */
    MEDIUM,
    /** Takes rows or values out of sight, which are kept. */
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
