package dev.covet.migrations.keep;

import java.time.Duration;

/**
 * What is put aside, and for how long.
 *
 * @param enabled whether anything is
 * @param expiry after which time it may be thrown away, positive
 */
public record KeepRules(boolean enabled, Duration expiry) {

    private static final Duration USUAL_EXPIRY = Duration.ofDays(30);

    /** Everything, for 30 days. */
    public static KeepRules usual() {
        return new KeepRules(true, USUAL_EXPIRY);
    }
}
