package dev.covet.migrations.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was changed in a period, by whom, why, and with which outcome, for somebody who has to judge that.
 *
 * @param database what the application calls it
 * @param createdAt by this process's clock
 * @param statistics of the period
 * @param changes whatever changed the database or could have, the earliest first
 * @param violations what went against the rules, the earliest first
 * @param complete whether these are all; otherwise the period has more than {@value #MOST} events of a kind, and the latest
 *     ones are told
 * @param chain what verifying the whole chain has shown, whatever the period
 */
public record ComplianceReport(
        String database,
        Period period,
        Instant createdAt,
        AuditStatistics statistics,
        List<AuditEntry> changes,
        List<Violation> violations,
        boolean complete,
        ChainReport chain) {

    static final int MOST = 50_000;

    /** Kinds of events that change the database, or could have. */
    static final List<AuditKind> CHANGES = List.of(
            AuditKind.MIGRATION_APPLIED,
            AuditKind.MIGRATION_FAKED,
            AuditKind.MIGRATION_ROLLED_BACK,
            AuditKind.MIGRATION_FAILED,
            AuditKind.MIGRATION_REVERTED,
            AuditKind.CONFLICT,
            AuditKind.BACKUP_CREATED,
            AuditKind.BACKUP_FAILED,
            AuditKind.BACKUP_RESTORED,
            AuditKind.RESTORE_FAILED,
            AuditKind.KEEP_RESTORED,
            AuditKind.LOCK_TAKEN_OVER,
            AuditKind.ARCHIVED);

    public ComplianceReport {
        changes = List.copyOf(changes);
        violations = List.copyOf(violations);
    }

    /** Something that went against the rules, or past them. */
    public record Violation(AuditEntry entry, String what) {}

    /** Those changes that failed. */
    public List<AuditEntry> failures() {
        return only(AuditKind.MIGRATION_FAILED, AuditKind.BACKUP_FAILED, AuditKind.RESTORE_FAILED);
    }

    /** Those changes that undid another one. */
    public List<AuditEntry> rollbacks() {
        return only(AuditKind.MIGRATION_ROLLED_BACK, AuditKind.MIGRATION_REVERTED);
    }

    private List<AuditEntry> only(AuditKind... kinds) {
        return changes.stream()
                .filter(entry ->
                        Stream.of(kinds).anyMatch(kind -> kind == entry.event().kind()))
                .toList();
    }
}
