package dev.covet.migrations.diff.rename;

/**
 * The scale of the user's threshold. The bar that the learning chose for acceptance stands at the default threshold; below
 * and above it confidence follows probability on straight lines, so that a lower threshold always accepts more.
 */
record Confidence(double bar) {

    double of(double probability) {
        var atBar = RenameSettings.DEFAULT_THRESHOLD;
        if (probability < bar || bar >= 1) {
            return probability / bar * atBar;
        }
        return atBar + (probability - bar) / (1 - bar) * (1 - atBar);
    }
}
