package dev.covet.migrations.audit;

/** What happened. */
public enum AuditKind {
    /** Somebody began to carry out a plan. */
    RUN_STARTED,
    /** The plan was carried out to its end. */
    RUN_COMPLETED,
    /** The plan was not carried out to its end; the events before it say how far. */
    RUN_FAILED,
    /** A migration begins, forward or backward. */
    MIGRATION_STARTED,
    /** A statement, or another step, of a migration ended. */
    STATEMENT,
    /** A migration was carried out. */
    MIGRATION_APPLIED,
    /** A migration was recorded as applied without being run. */
    MIGRATION_FAKED,
    /** A migration was undone. */
    MIGRATION_ROLLED_BACK,
    /** A migration, or undoing it, failed. */
    MIGRATION_FAILED,
    /** A migration was carried out, and then rolled back with the transaction that it shared with one that failed. */
    MIGRATION_REVERTED,
    /** Rows that were kept could not be brought back as they were. */
    CONFLICT,
    /** A run took longer than the threshold that is configured. */
    SLOW,
    /** Something that does not stop a run, but that someone should know. */
    WARNING,
    /** What was asked for goes against the rules, or the state of things, and nothing was done. */
    REFUSED,
    /** The lock was taken from a process that gave no sign of life any more. */
    LOCK_TAKEN_OVER,
    /** The database is not what migrations or entities say. */
    DRIFT_FOUND,
    BACKUP_CREATED,
    BACKUP_FAILED,
    /** The content of a backup was put into the database. */
    BACKUP_RESTORED,
    RESTORE_FAILED,
    /** What a migration had put aside was brought back by hand. */
    KEEP_RESTORED,
    /** The oldest events were moved into an archive. */
    ARCHIVED,
    /** What this version has no word for: a later one has recorded it, or somebody has changed it. Never recorded. */
    UNKNOWN
}
