package dev.covet.migrations.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the audit is kept.
 *
 * @param enabled whether there is one
 * @param required whether nothing is done that cannot be recorded; else it is done with a warning
 * @param sql how much of statements is recorded
 * @param key makes the chain's hashes impossible to compute for those who do not know it; {@code null} for none
 * @param slowThreshold a migration that takes longer is recorded as slow
 */
public record AuditSettings(
        boolean enabled,
        boolean required,
        SqlDetail sql,
        @Nullable String key,
        Duration slowThreshold) {

    /** How much of statements is recorded. */
    public enum SqlDetail {
        /** All of it, as it is executed. */
        FULL,
        /** All of it but its literals. */
        MASKED,
        /** Nothing but that there was one. */
        NONE
    }

    /** Everything is recorded, and migrations go on where that fails. */
    public static AuditSettings usual() {
        return new AuditSettings(true, false, SqlDetail.FULL, null, Duration.ofSeconds(60));
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "AuditSettings[enabled=" + enabled + ", required=" + required + ", sql=" + sql + ", slowThreshold="
                + slowThreshold + "]";
    }
}
