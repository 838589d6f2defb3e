package dev.covet.migrations.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth being remembered. It never holds values of rows.
 *
 * @param execution what all events of one run have in common, no other event has
 * @param subject the migration that it is about; {@code null} when it is about none, or several
 * @param statement which one of the migration's, from 1 on; {@code null} when it is not about one
 * @param sql what was executed; {@code null} when nothing was
 * @param result {@code null} while it has not ended
 * @param details whatever else there is to say, by name
 */
public record AuditEvent(
        AuditKind kind,
        String execution,
        @Nullable AuditSubject subject,
        @Nullable Integer statement,
        @Nullable String sql,
        @Nullable AuditResult result,
        Map<String, String> details) {

    public AuditEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static AuditEvent of(AuditKind kind, String execution) {
        return new AuditEvent(kind, execution, null, null, null, null, Map.of());
    }

    public AuditEvent about(AuditSubject migration) {
        return new AuditEvent(kind, execution, migration, statement, sql, result, details);
    }

    public AuditEvent executed(int position, @Nullable String text) {
        return new AuditEvent(kind, execution, subject, position, text, result, details);
    }

    public AuditEvent ended(AuditResult how) {
        return new AuditEvent(kind, execution, subject, statement, sql, how, details);
    }

    public AuditEvent with(Map<String, String> moreDetails) {
        var all = new LinkedHashMap<>(details);
        all.putAll(moreDetails);
        return new AuditEvent(kind, execution, subject, statement, sql, result, all);
    }
}
