package dev.covet.migrations.audit;

import java.time.Duration;
import java.util.Optional;

/**
 * What was executed in a period. An execution is a migration that was applied, undone or failed, each time that it was.
 *
 * @param applied how many went well, forward
 * @param rolledBack how many went well, backward
 * @param failed how many failed, in either direction
 * @param totalDuration of all of them
 * @param timed how many of them have a duration
 * @param rows how many rows those changed that went well, as the engine counts
 */
public record AuditStatistics(
        long applied, long rolledBack, long failed, Duration totalDuration, long timed, long rows) {

    /** Nothing was executed. */
    public static final AuditStatistics NONE = new AuditStatistics(0, 0, 0, Duration.ZERO, 0, 0);

    public long executions() {
        return applied + rolledBack + failed;
    }

    /** The part of executions that went well, from 0 to 1; empty when there was none. */
    public Optional<Double> successRate() {
        return executions() == 0 ? Optional.empty() : Optional.of((applied + rolledBack) / (double) executions());
    }

    /** Empty when nothing that was executed has a duration. */
    public Optional<Duration> averageDuration() {
        return timed == 0 ? Optional.empty() : Optional.of(totalDuration.dividedBy(timed));
    }
}
