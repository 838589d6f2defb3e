package dev.covet.migrations.plan;

/** What to do with a pending migration that is numbered before one already applied. */
public enum OutOfOrder {
    /** Apply it. */
    APPLY,
    /** Apply it, and say so in the log. */
    WARN,
    /** Refuse to migrate. */
    REFUSE
}
