package dev.covet.migrations.lock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the lease.
 *
 * @param owner user, host and process
 * @param sessionId the server's number of its session; {@code null} where sessions have none
 * @param acquiredAt milliseconds since 1970-01-01T00:00Z by the database's clock
 * @param remaining until the lease ends unless it is prolonged; negative when it has ended
 */
public record Holder(String owner, @Nullable String sessionId, long acquiredAt, Duration remaining) {

    boolean isExpired() {
        return remaining.isNegative();
    }

    /** For a message: who, since when, and until when at the latest without a sign of life. */
    String describe() {
        var session = sessionId == null ? "" : ", database session " + sessionId;
        var end = isExpired()
                ? "its lease has ended, but its database session still executes a statement"
                : "its lease ends in " + remaining.toSeconds() + " s unless it prolongs it";
        return owner + session + ", since " + Instant.ofEpochMilli(acquiredAt) + " by the database's clock; " + end;
    }
}
