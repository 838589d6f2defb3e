package dev.covet.migrations.runner;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was carried out or undone.
 *
 * @param direction whether it was carried out or undone
 * @param duration from its first statement to its record in the history
 * @param statements how many statements and steps were executed
 * @param rows how many rows they changed, as the engine counts
 * @param lockWait how long it waited for locks that other sessions held, as far as that is known; {@code null} when nothing
 *     of that is
 * @param recordedOnly whether it was recorded as applied without being run
 * @param conflicts rows that were kept and could not be brought back, as sentences that name their keys
 */
public record CompletedMigration(
        Migration migration,
        Direction direction,
        Duration duration,
        int statements,
        long rows,
        @Nullable Duration lockWait,
        boolean recordedOnly,
        List<String> conflicts) {

    public CompletedMigration {
        conflicts = List.copyOf(conflicts);
    }
}
