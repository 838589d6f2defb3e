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
 */
public record ExecutionTimeDescriptor(
        long id,
        String migration,
        @Nullable Integer statement,
        @Nullable String sql,
        Instant at,
        double durationMs,
        @Nullable Long rows,
        String execution) {

    public static ExecutionTimeDescriptor of(ExecutionTime time) {
        return new ExecutionTimeDescriptor(
                time.id(),
                time.migration(),
                time.statement(),
                time.sql(),
                time.at(),
                Millis.of(time.duration()),
                time.rows(),
                time.execution());
    }
}
