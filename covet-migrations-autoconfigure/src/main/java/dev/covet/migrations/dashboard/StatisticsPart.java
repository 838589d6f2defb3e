package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.audit.Audit;
import dev.covet.migrations.report.AuditDescriptor;

/** What the audit says at one glance. */
final class StatisticsPart implements Part {

    private static final int LONGEST_LIST = 10;

    private final Audit audit;

    StatisticsPart(Audit audit) {
        this.audit = audit;
    }

    /**
     * Figures of a period.
     *
     * @param recording whether what happens is recorded
     */
    public record Statistics(boolean recording, AuditDescriptor audit) {}

    @Override
    public Statistics answer(Parameters parameters) {
        var overview = audit.trail().overview(parameters.period("since", "until"), LONGEST_LIST);
        return new Statistics(audit.settings().enabled(), AuditDescriptor.of(overview));
    }
}
