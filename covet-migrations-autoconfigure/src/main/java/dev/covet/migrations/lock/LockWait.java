package dev.covet.migrations.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a statement waited for locks that other sessions hold, as looking at it now and then has shown.
 *
 * @param waited zero when it was never seen waiting; else about that long, give or take a tenth of what the statement took, and
 *     at least a tenth of a second
 * @param reason what it waited for last, as the engine says it; {@code null} when it did not wait
 * @param holders who kept it waiting; {@code null} when nobody did, or that is not known
 */
public record LockWait(
        Duration waited, @Nullable String reason, @Nullable String holders) {

    /** At what takes less time, nobody may have looked: that its waits are not known is not worth a word. */
    public static final Duration LEAST_WATCHED = LockWatch.PAUSE.multipliedBy(2);
}
