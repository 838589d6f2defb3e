package dev.covet.migrations.audit;

import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How something ended.
 *
 * @param startedAt {@code null} where nothing began
 * @param duration {@code null} where nothing began
 * @param rows how many it changed; {@code null} where rows are not what it is about
 * @param error what went wrong, without values of rows; {@code null} when nothing did
 * @param trace where in the program it went wrong; {@code null} when nothing did
 */
public record AuditResult(
        AuditOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Duration duration,
        @Nullable Long rows,
        @Nullable String error,
        @Nullable String trace) {

    /** Something that took no time worth telling and went well. */
    public static final AuditResult SUCCESS = new AuditResult(AuditOutcome.SUCCESS, null, null, null, null, null);

    /** Something that could not be done, and of which no more is known than why. */
    public static AuditResult failure(RuntimeException reason) {
        return new AuditResult(AuditOutcome.FAILURE, null, null, null, described(reason), StackTrace.of(reason));
    }

    /** What went wrong, where, and how to fix it, as far as it is known. */
    static String described(RuntimeException reason) {
        return reason instanceof MigrationException known
                ? known.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))
                : reason.toString();
    }

    public static AuditResult success(Instant startedAt, Duration duration, @Nullable Long rows) {
        return new AuditResult(AuditOutcome.SUCCESS, startedAt, duration, rows, null, null);
    }
}
