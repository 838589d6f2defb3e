package dev.covet.migrations.migration;

/** How a migration stands with a database. */
public enum MigrationState {
    /** Found in the application, not yet applied. */
    PENDING,
    /** Applied. */
    APPLIED,
    /** Failed when it was applied. */
    FAILED,
    /** Being applied, or its process died while it was. */
    RUNNING,
    /** Applied once and undone since. */
    ROLLED_BACK,
    /** Recorded as applied without having been run. */
    FAKED,
    /** Replaced by a migration that stands for it. */
    SQUASHED,
    /** Applied, but not in the application any more. */
    ORPHANED,
    /** Applied, but its text has changed since. */
    CHANGED;

    /** Whether the schema contains what the migration does. */
    public boolean isInEffect() {
        return this == APPLIED || this == FAKED || this == SQUASHED || this == ORPHANED || this == CHANGED;
    }
}
