package dev.covet.migrations.lock;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What looking at one statement from beside has shown. Whoever executes it is one thread, whoever looks is another. */
public final class WatchedStatement {

    private static final long SHORTEST_PAUSE = LockWatch.PAUSE.toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    /** For longer than that nobody has looked: what happened meanwhile is not known. */
    private static final long GAP = 3 * LONGEST_PAUSE;

    private final long begun;
    private long lookedAt;
    private long waited;
    private boolean everLooked;
    private boolean unknown;
    private boolean ended;
    private @Nullable String reason;
    private @Nullable String holders;

    /** @param begun by {@link System#nanoTime()}, as all moments here */
    WatchedStatement(long begun) {
        this.begun = begun;
        this.lookedAt = begun;
    }

    /** Whether it is time to look: the longer a statement takes, the more rarely. */
    synchronized boolean isDue(long now) {
        var pause = Math.max(SHORTEST_PAUSE, Math.min((now - begun) / 10, LONGEST_PAUSE));
        return !ended && now - lookedAt >= pause;
    }

    /** It waits: since the last look, as far as one knows. */
    synchronized void waits(long now, @Nullable String what) {
        if (!ended) {
            waited += Math.min(now - lookedAt, GAP);
            reason = what == null ? reason : what;
            looked(now);
        }
    }

    synchronized void works(long now) {
        looked(now);
    }

    /** Nobody could say whether it waits. */
    synchronized void isUnknown(long now) {
        unknown = true;
        looked(now);
    }

    synchronized void heldBy(String sessions) {
        holders = sessions;
    }

    synchronized boolean lacksHolders() {
        return holders == null;
    }

    /** It has ended. Empty when it was so short that nobody looked, or when nobody could say whether it waited. */
    public Optional<LockWait> end() {
        return end(System.nanoTime());
    }

    synchronized Optional<LockWait> end(long now) {
        unknown = unknown || now - lookedAt > GAP;
        ended = true;
        return everLooked && (waited > 0 || !unknown)
                ? Optional.of(new LockWait(Duration.ofNanos(waited), reason, holders))
                : Optional.empty();
    }

    private void looked(long now) {
        everLooked = true;
        unknown = unknown || now - lookedAt > GAP;
        lookedAt = now;
    }
}
