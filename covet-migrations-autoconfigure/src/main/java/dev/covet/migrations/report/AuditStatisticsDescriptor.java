package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditStatistics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was executed.
 *
 * @param totalExecutions migrations that were applied, undone or failed, each time that they were
 * @param successRate the part of them that went well, from 0 to 1; {@code null} when there was none
 * @param averageDurationSeconds of all of them; {@code null} when none has a duration
 * @param totalRowsAffected by those that went well
 */
public record AuditStatisticsDescriptor(
        long totalExecutions,
        @Nullable Double successRate,
        @Nullable Double averageDurationSeconds,
        long rollbacksPerformed,
        long failedExecutions,
        long totalRowsAffected) {

    private static final double MILLIS_PER_SECOND = 1_000;

    public static AuditStatisticsDescriptor of(AuditStatistics statistics) {
        return new AuditStatisticsDescriptor(
                statistics.executions(),
                statistics.successRate().orElse(null),
                statistics
                        .averageDuration()
                        .map(AuditStatisticsDescriptor::seconds)
                        .orElse(null),
                statistics.rolledBack(),
                statistics.failed(),
                statistics.rows());
    }

    private static double seconds(Duration duration) {
        return Millis.of(duration) / MILLIS_PER_SECOND;
    }
}
