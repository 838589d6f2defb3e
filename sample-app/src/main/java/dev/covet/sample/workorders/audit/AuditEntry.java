package dev.covet.sample.workorders.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail as the web interface shows it.
 *
 * @param user who did it; none when it was the system, or a user who is gone
 */
public record AuditEntry(
        Instant at,
        String action,
        String resourceType,
        @Nullable String resourceId,
        @Nullable String user,
        Map<String, Object> details) {}
