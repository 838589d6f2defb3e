package dev.covet.migrations.dialect.sqlite.ddl;

/** What a violated constraint does to the statement that violates it. */
public enum Conflict {
    ROLLBACK,
    ABORT,
    FAIL,
    IGNORE,
    REPLACE
}
