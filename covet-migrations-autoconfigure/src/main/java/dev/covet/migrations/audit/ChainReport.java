package dev.covet.migrations.audit;

import java.util.List;

/**
 * What verifying the chain has shown.
 *
 * @param entries how many events were read
 * @param first the event before the first one that was read, which the chain goes on from
 * @param last the newest event that was read, to be kept elsewhere as an anchor
 * @param unkeyed how many of them are not protected by a key
 * @param findings the first {@value #MOST} of what is wrong, in the order of the events
 * @param moreFindings how many more there are
 */
public record ChainReport(
        long entries, Anchor first, Anchor last, long unkeyed, List<ChainFinding> findings, long moreFindings) {

    static final int MOST = 100;

    public ChainReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything is as it was written. */
    public boolean isIntact() {
        return findings.isEmpty();
    }
}
