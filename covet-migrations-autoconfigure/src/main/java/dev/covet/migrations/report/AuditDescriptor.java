package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditOverview;
import java.util.List;

/**
 * What is shown of an audit at one glance.
 *
 * @param migrationVelocity migrations applied by day, the earliest first; days without any are left out
 * @param recentFailures the newest first
 * @param conflicts rows that could not be brought back as they were, the newest first
 * @param slowestMigrations the slowest first
 * @param slowestStatements the slowest first
 */
public record AuditDescriptor(
        AuditStatisticsDescriptor statistics,
        List<DayCountDescriptor> migrationVelocity,
        List<AuditFailureDescriptor> recentFailures,
        List<AuditEventDescriptor> conflicts,
        AuditHealthDescriptor health,
        List<ExecutionTimeDescriptor> slowestMigrations,
        List<ExecutionTimeDescriptor> slowestStatements) {

    public static AuditDescriptor of(AuditOverview overview) {
        return new AuditDescriptor(
                AuditStatisticsDescriptor.of(overview.statistics()),
                overview.velocity().stream().map(DayCountDescriptor::of).toList(),
                overview.failures().stream().map(AuditFailureDescriptor::of).toList(),
                overview.conflicts().stream().map(AuditEventDescriptor::of).toList(),
                AuditHealthDescriptor.of(overview.health()),
                overview.slowestMigrations().stream()
                        .map(ExecutionTimeDescriptor::of)
                        .toList(),
                overview.slowestStatements().stream()
                        .map(ExecutionTimeDescriptor::of)
                        .toList());
    }
}
