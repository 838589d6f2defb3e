package dev.covet.migrations.plan;

/**
 * Which rollbacks go without being forced.
 *
 * @param maxRisk the highest risk
 * @param requireBackup whether what is taken away must be kept, or be in a backup
 * @param maxDataLossRows the most rows, over all tables, that may be taken out of sight
 * @param verifyChecksums whether what was kept is compared with its checksum before it is brought back
 */
public record RollbackRules(Risk maxRisk, boolean requireBackup, long maxDataLossRows, boolean verifyChecksums) {

    private static final long USUAL_ROWS = 1_000;

    /** What goes where nobody has said otherwise. */
    public static RollbackRules usual() {
        return new RollbackRules(Risk.HIGH, true, USUAL_ROWS, true);
    }

    /** What goes in production where nobody has said otherwise: nothing that takes a row out of sight. */
    public static RollbackRules strict() {
        return new RollbackRules(Risk.MEDIUM, true, 0, true);
    }
}
