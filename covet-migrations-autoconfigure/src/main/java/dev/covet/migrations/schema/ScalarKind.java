package dev.covet.migrations.schema;

import java.util.Locale;

/** The logical types that take no argument. */
public enum ScalarKind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    TEXT,
    BLOB,
    DATE,
    UUID,
    JSON;

    /** Whether the type holds whole numbers, so that it can be an identity. */
    public boolean isInteger() {
        return this == SMALLINT || this == INTEGER || this == BIGINT;
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
