package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.audit.Audit;
import dev.covet.migrations.audit.ChainFinding;
import dev.covet.migrations.audit.ChainReport;
import java.util.List;

/** Whether the audit is as it was written; all of it is read, which takes seconds where it is long. */
final class VerificationPart implements Part {

    private final Audit audit;

    VerificationPart(Audit audit) {
        this.audit = audit;
    }

    /**
     * What verifying has shown.
     *
     * @param entries how many events were read
     * @param anchor number and hash of the newest of them, to be kept elsewhere
     * @param findings the first of what is wrong
     * @param moreFindings how many more there are
     */
    public record Verification(
            boolean intact, long entries, String anchor, List<ChainFinding> findings, long moreFindings) {

        private static Verification of(ChainReport report) {
            return new Verification(
                    report.isIntact(),
                    report.entries(),
                    report.last().toString(),
                    report.findings(),
                    report.moreFindings());
        }
    }

    @Override
    public Verification answer(Parameters parameters) {
        return Verification.of(audit.verification().verify());
    }
}
