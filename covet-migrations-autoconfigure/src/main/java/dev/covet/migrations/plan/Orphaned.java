package dev.covet.migrations.plan;

/** What to do when the database has a migration that the application does not. */
public enum Orphaned {
    /** Go on, and say so in the log: for an older version of the application that starts on a newer database. */
    WARN,
    /** Refuse to migrate. */
    REFUSE
}
