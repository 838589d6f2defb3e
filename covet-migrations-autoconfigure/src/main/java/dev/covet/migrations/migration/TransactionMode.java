package dev.covet.migrations.migration;

/** Whether a migration runs in one transaction. */
public enum TransactionMode {
    /** In one transaction where the engine can undo definitions, statement by statement elsewhere. */
    AUTO,
    /** Each statement by itself: for statements that an engine refuses within a transaction. */
    NEVER
}
