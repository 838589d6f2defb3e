package dev.covet.migrations.audit;

import java.util.List;

/**
 * What is shown of an audit at one glance.
 *
 * @param velocity by day, the earliest first; days on which nothing was applied are left out
 * @param failures the newest ones first
 * @param conflicts likewise
 * @param slowestMigrations the slowest one first
 * @param slowestStatements likewise
 */
public record AuditOverview(
        AuditStatistics statistics,
        List<DayCount> velocity,
        List<AuditFailure> failures,
        List<AuditEntry> conflicts,
        AuditHealth health,
        List<ExecutionTime> slowestMigrations,
        List<ExecutionTime> slowestStatements) {

    /** Where there is no audit. */
    public static final AuditOverview EMPTY = new AuditOverview(
            AuditStatistics.NONE, List.of(), List.of(), List.of(), AuditHealth.EMPTY, List.of(), List.of());

    public AuditOverview {
        velocity = List.copyOf(velocity);
        failures = List.copyOf(failures);
        conflicts = List.copyOf(conflicts);
        slowestMigrations = List.copyOf(slowestMigrations);
        slowestStatements = List.copyOf(slowestStatements);
    }
}
