package dev.covet.migrations.diff.rename;

import org.jspecify.annotations.Nullable;

/**
 * What the user wishes of the detection.
 *
 * @param enabled {@code false} finds nothing
 * @param threshold confidence from which a rename needs no answer, above 0 and at most 1; at 1 all are asked
 * @param requireTypeMatch whether columns of types of different families are never taken for one
 * @param maxLengthDifference most characters by which two names may differ in length; {@code null} for any number
 */
public record RenameSettings(
        boolean enabled,
        double threshold,
        boolean requireTypeMatch,
        @Nullable Integer maxLengthDifference) {

    /** The threshold that the detector's own bar for acceptance stands at. */
    public static final double DEFAULT_THRESHOLD = 0.80;

    public RenameSettings {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("The threshold " + threshold
                    + " of rename detection is no number above 0 and at most 1. Give one such as 0.80.");
        }
        if (maxLengthDifference != null && maxLengthDifference < 0) {
            throw new IllegalArgumentException("The difference in length of " + maxLengthDifference
                    + " characters is negative. Give 0 or more, or none for any.");
        }
    }

    /** What holds when the user wishes nothing. */
    public static RenameSettings defaults() {
        return new RenameSettings(true, DEFAULT_THRESHOLD, false, null);
    }

    public RenameSettings withThreshold(double newThreshold) {
        return new RenameSettings(enabled, newThreshold, requireTypeMatch, maxLengthDifference);
    }
}
