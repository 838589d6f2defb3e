package dev.covet.migrations.schema;

import java.util.Locale;

/** The logical types with a fraction of a second. */
public enum TemporalKind {
    TIME,
    TIMESTAMP,
    /** A point on the time line, independent of any session's time zone. */
    TIMESTAMPTZ;

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
