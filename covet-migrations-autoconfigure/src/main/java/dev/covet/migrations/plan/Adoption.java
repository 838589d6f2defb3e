package dev.covet.migrations.plan;

/** Which migrations are recorded as applied without being run. */
public enum Adoption {
    /** None: all are run. */
    NONE,
    /** The first ones of each app whose tables and columns are all there already. */
    INITIAL,
    /** All that the plan holds. */
    ALL,
    /** All that the plan holds, in a database that has no history yet. */
    BASELINE
}
