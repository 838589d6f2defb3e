package dev.covet.migrations.report;

import dev.covet.migrations.audit.ExecutionTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a migration, or a statement of it, took.
 *
 * @param statement which one, from 1 on; {@code null} for a migration
 * @param sql {@code null} for a migration, and where it was not recorded
 * @param rows how many it changed; {@code null} when nobody counted
 * @param lockWaitMs how much of it was spent waiting for locks that other sessions held; {@code null} when that is not known
 * @param lockWaitFor what it waited for, as the engine says it; {@code null} when it did not wait, or that is not known
 * @param lockHeldBy who kept it waiting; {@code null} when nobody did, or that is not known
 */
public record ExecutionTimeDescriptor(
        long id,
        String migration,
        @Nullable Integer statement,
        @Nullable String sql,
        Instant at,
        double durationMs,
        @Nullable Long rows,
        String execution,
        @Nullable Double lockWaitMs,
        @Nullable String lockWaitFor,
        @Nullable String lockHeldBy) {

    public static ExecutionTimeDescriptor of(ExecutionTime time) {
        var wait = time.lockWait();
        return new ExecutionTimeDescriptor(
                time.id(),
                time.migration(),
                time.statement(),
                time.sql(),
                time.at(),
                Millis.of(time.duration()),
                time.rows(),
                time.execution(),
                wait == null ? null : Millis.of(wait.waited()),
                wait == null ? null : wait.reason(),
                wait == null ? null : wait.holders());
    }
}
