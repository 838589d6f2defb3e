package dev.covet.migrations.schema;

import java.util.Locale;

/** The logical types with a length: in characters, for the binary ones in bytes. */
public enum SizedKind {
    CHAR,
    VARCHAR,
    BINARY,
    VARBINARY;

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
