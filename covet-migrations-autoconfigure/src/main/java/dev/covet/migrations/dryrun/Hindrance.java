package dev.covet.migrations.dryrun;

import java.time.Duration;

/**
 * What others had to wait with, and for how long: from the statement that took the lock to the end of the migration.
 *
 * @param lock the strongest one on its relation
 */
public record Hindrance(TakenLock lock, Duration duration) {}
