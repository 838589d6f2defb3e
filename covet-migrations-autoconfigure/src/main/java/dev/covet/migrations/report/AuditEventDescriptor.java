package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditEntry;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditResult;
import dev.covet.migrations.audit.AuditSubject;
import dev.covet.migrations.migration.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event of the audit. What it does not have is {@code null}.
 *
 * @param durationMs milliseconds
 * @param metadata what the migration's file says of itself: ticket, approver, reason and whatever else
 * @param details whatever else there is to say
 * @param hash of the event and, with it, of all before it
 */
public record AuditEventDescriptor(
        long id,
        Instant at,
        AuditKind kind,
        String execution,
        @Nullable String migration,
        @Nullable String app,
        @Nullable String version,
        @Nullable String description,
        @Nullable String checksum,
        @Nullable Direction direction,
        @Nullable Map<String, String> metadata,
        @Nullable Integer statement,
        @Nullable String sql,
        @Nullable AuditOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Double durationMs,
        @Nullable Long rows,
        @Nullable String error,
        @Nullable String trace,
        String executor,
        String host,
        @Nullable String environment,
        @Nullable String application,
        @Nullable String applicationVersion,
        @Nullable String commit,
        Map<String, String> details,
        String hash) {

    public static AuditEventDescriptor of(AuditEntry entry) {
        var event = entry.event();
        var subject = Optional.ofNullable(event.subject());
        var result = Optional.ofNullable(event.result());
        var origin = entry.origin();
        return new AuditEventDescriptor(
                entry.id(),
                entry.recordedAt(),
                event.kind(),
                event.execution(),
                of(subject, AuditSubject::migration),
                of(subject, AuditSubject::app),
                of(subject, AuditSubject::version),
                of(subject, AuditSubject::description),
                of(subject, AuditSubject::checksum),
                of(subject, AuditSubject::direction),
                of(subject, AuditSubject::metadata),
                event.statement(),
                event.sql(),
                of(result, AuditResult::outcome),
                of(result, AuditResult::startedAt),
                millis(of(result, AuditResult::duration)),
                of(result, AuditResult::rows),
                of(result, AuditResult::error),
                of(result, AuditResult::trace),
                origin.executor(),
                origin.host(),
                origin.environment(),
                origin.application(),
                origin.applicationVersion(),
                origin.commit(),
                event.details(),
                entry.link().hash());
    }

    private static <P, T> @Nullable T of(Optional<P> part, Function<P, @Nullable T> value) {
        return part.map(value).orElse(null);
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        return duration == null ? null : Millis.of(duration);
    }
}
