package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.audit.AuditSettings;
import dev.covet.migrations.audit.AuditSettings.SqlDetail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is recorded who did what.
 *
 * @param enabled Whether what is done is recorded in the database.
 * @param required Whether nothing is done that cannot be recorded. By default it is done with a warning.
 * @param sql How much of the statements is recorded.
 * @param key Secret that the chain of hashes is made with, so that nobody can make it anew who does not know it. By default
 *     there is none.
 * @param anchorMeter Whether the hash of the newest event is a meter's tag, for those who keep metrics out of reach of those
 *     who can write to the database. It makes a time series for each run.
 */
public record AuditProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean required,
        @DefaultValue("full") SqlDetail sql,
        @Nullable String key,
        @DefaultValue("false") boolean anchorMeter) {

    AuditSettings settings(Duration slowThreshold) {
        return new AuditSettings(enabled, required, sql, key, slowThreshold);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "covet.migrations.audit.*";
    }
}
