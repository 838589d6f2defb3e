package dev.covet.migrations.backup.manifest;

/** Why a backup was made. */
public enum BackupReason {
    /** Somebody asked for it. */
    REQUESTED,
    /** Migrations were about to be applied. */
    BEFORE_MIGRATE,
    /** Migrations were about to be rolled back. */
    BEFORE_ROLLBACK,
    /** A backup was about to be restored over what was there. */
    BEFORE_RESTORE
}
