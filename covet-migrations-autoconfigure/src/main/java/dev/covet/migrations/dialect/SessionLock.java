package dev.covet.migrations.dialect;

/**
 * The statements of an engine's session lock. Each is a query of one row with one value, 1 for done and 0 or NULL for not.
 *
 * @param tryAcquire takes the lock if it is free and never waits
 * @param release gives it back
 */
public record SessionLock(String tryAcquire, String release) {}
