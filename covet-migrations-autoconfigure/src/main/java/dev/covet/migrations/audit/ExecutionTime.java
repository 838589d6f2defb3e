package dev.covet.migrations.audit;

import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a migration, or a statement of it, took.
 *
 * @param id of the event that says so
 * @param statement which one, from 1 on; {@code null} for the migration as a whole
 * @param sql {@code null} for the migration as a whole, and where it was not recorded
 * @param rows how many it changed; {@code null} when nobody counted
 * @param lockWait how much of it was spent waiting for locks that other sessions held; {@code null} when that is not known
 */
public record ExecutionTime(
        long id,
        String migration,
        String execution,
        @Nullable Integer statement,
        @Nullable String sql,
        Instant at,
        Duration duration,
        @Nullable Long rows,
        @Nullable LockWait lockWait) {

    static ExecutionTime of(AuditEntry entry) {
        var event = entry.event();
        var subject = event.subject();
        var result = event.result();
        var duration = result == null ? null : result.duration();
        return new ExecutionTime(
                entry.id(),
                subject == null ? "" : subject.migration(),
                event.execution(),
                event.statement(),
                event.sql(),
                entry.recordedAt(),
                duration == null ? Duration.ZERO : duration,
                result == null ? null : result.rows(),
                RecordedWait.of(event).orElse(null));
    }
}
