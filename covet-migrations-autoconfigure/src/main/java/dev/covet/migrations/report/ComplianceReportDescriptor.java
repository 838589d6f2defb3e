package dev.covet.migrations.report;

import dev.covet.migrations.audit.ComplianceReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in a period.
 *
 * @param from the first moment of the period; {@code null} for the beginning
 * @param until the first moment behind it; {@code null} for none
 * @param complete whether {@code changes} and {@code violations} are all of them
 */
public record ComplianceReportDescriptor(
        String database,
        @Nullable Instant from,
        @Nullable Instant until,
        Instant createdAt,
        AuditStatisticsDescriptor statistics,
        List<AuditEventDescriptor> changes,
        List<ViolationDescriptor> violations,
        boolean complete,
        ChainReportDescriptor verification) {

    /** Something that went against the rules. */
    public record ViolationDescriptor(String what, AuditEventDescriptor event) {}

    public static ComplianceReportDescriptor of(ComplianceReport report) {
        return new ComplianceReportDescriptor(
                report.database(),
                report.period().from(),
                report.period().until(),
                report.createdAt(),
                AuditStatisticsDescriptor.of(report.statistics()),
                report.changes().stream().map(AuditEventDescriptor::of).toList(),
                report.violations().stream()
                        .map(violation ->
                                new ViolationDescriptor(violation.what(), AuditEventDescriptor.of(violation.entry())))
                        .toList(),
                report.complete(),
                ChainReportDescriptor.of(report.chain()));
    }
}
