package dev.covet.migrations.report;

import dev.covet.migrations.audit.ChainFinding;
import dev.covet.migrations.audit.ChainReport;
import java.util.List;

/**
 * What verifying the chain has shown.
 *
 * @param after number and hash of the event before the first one that was read
 * @param anchor number and hash of the last one, to be kept elsewhere
 * @param unkeyed how many are not protected by a key
 * @param moreFindings how many more there are than {@code findings}
 */
public record ChainReportDescriptor(
        boolean intact,
        long entries,
        String after,
        String anchor,
        long unkeyed,
        List<ChainFinding> findings,
        long moreFindings) {

    public static ChainReportDescriptor of(ChainReport report) {
        return new ChainReportDescriptor(
                report.isIntact(),
                report.entries(),
                report.first().toString(),
                report.last().toString(),
                report.unkeyed(),
                report.findings(),
                report.moreFindings());
    }
}
