package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditFailure;
import dev.covet.migrations.audit.AuditKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed.
 *
 * @param migration {@code null} where it is about none
 * @param advice what to do about it
 * @param resolved whether the migration was carried out or undone since; {@code null} where it is about none
 */
public record AuditFailureDescriptor(
        long id,
        Instant at,
        AuditKind kind,
        @Nullable String migration,
        String message,
        String advice,
        @Nullable Boolean resolved,
        String executor,
        String execution) {

    public static AuditFailureDescriptor of(AuditFailure failure) {
        var entry = failure.entry();
        var subject = entry.event().subject();
        return new AuditFailureDescriptor(
                entry.id(),
                entry.recordedAt(),
                entry.event().kind(),
                subject == null ? null : subject.migration(),
                failure.message(),
                failure.advice(),
                failure.resolved(),
                entry.origin().executor(),
                entry.event().execution());
    }
}
