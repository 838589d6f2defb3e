package dev.covet.migrations.runner;

import dev.covet.migrations.migration.Migration;
import java.time.Duration;

/**
 * A migration that was carried out.
 *
 * @param duration from its first statement to its record in the history
 * @param statements how many statements and steps were executed
 * @param rows how many rows they changed, as the engine counts
 * @param recordedOnly whether it was recorded as applied without being run
 */
public record CompletedMigration(
        Migration migration, Duration duration, int statements, long rows, boolean recordedOnly) {}
