package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the audit stands, without being verified as a whole.
 *
 * @param entries how many events it has, without those in archives
 * @param archivedUpTo the last event that is in an archive; 0 when none is
 * @param lastRecordedAt {@code null} when there is none
 * @param anchor number and hash of the newest event, to be kept elsewhere; {@code null} when there is none
 * @param failing names of migrations whose last execution failed
 */
public record AuditHealthDescriptor(
        AuditHealth.State state,
        long entries,
        long archivedUpTo,
        @Nullable Instant lastRecordedAt,
        @Nullable String anchor,
        List<String> failing) {

    public static AuditHealthDescriptor of(AuditHealth health) {
        var newest = health.newest();
        return new AuditHealthDescriptor(
                health.state(),
                health.entries(),
                health.archived(),
                health.lastRecordedAt(),
                newest == null ? null : newest.toString(),
                health.failing());
    }
}
