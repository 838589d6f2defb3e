package dev.covet.migrations.backup;

/** When backups are made without anybody asking. */
public enum BackupMode {
    /** Never. */
    NONE,
    /** Before migrations are applied or rolled back. */
    BEFORE_MIGRATE
}
