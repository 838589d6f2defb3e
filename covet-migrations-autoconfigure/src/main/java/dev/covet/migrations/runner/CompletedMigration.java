package dev.covet.migrations.runner;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import java.time.Duration;
import java.util.List;

/**
 * A migration that was carried out or undone.
 *
 * @param direction whether it was carried out or undone
 * @param duration from its first statement to its record in the history
 * @param statements how many statements and steps were executed
 * @param rows how many rows they changed, as the engine counts
 * @param recordedOnly whether it was recorded as applied without being run
 * @param conflicts rows that were kept and could not be brought back, as sentences that name their keys
 */
public record CompletedMigration(
        Migration migration,
        Direction direction,
        Duration duration,
        int statements,
        long rows,
        boolean recordedOnly,
        List<String> conflicts) {

    public CompletedMigration {
        conflicts = List.copyOf(conflicts);
    }
}
