package dev.covet.migrations.dryrun;

import java.time.Duration;

/**
 * How a plan is tried out.
 *
 * @param lockTimeout longest wait for a lock that somebody else holds, at least one millisecond
 * @param timeLimit longest time for all statements together, during which others may wait for locks taken here
 * @param java whether steps written in Java run, too: what they do outside the database is not undone
 */
public record DryRunSettings(Duration lockTimeout, Duration timeLimit, boolean java) {

    private static final Duration USUAL_LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration USUAL_TIME_LIMIT = Duration.ofSeconds(30);

    /** Waits 2 seconds for a lock and ends after 30 seconds; without Java. */
    public static DryRunSettings usual() {
        return new DryRunSettings(USUAL_LOCK_TIMEOUT, USUAL_TIME_LIMIT, false);
    }

    /** The same, and steps written in Java run. */
    public DryRunSettings withJava() {
        return new DryRunSettings(lockTimeout, timeLimit, true);
    }
}
