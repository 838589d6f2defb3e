package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.Name;
import java.util.List;
import java.util.Locale;

/** Names of orders of strings. */
final class Collations {

    static final String BINARY = "BINARY";

    private static final List<String> BUILT_IN = List.of(BINARY, "NOCASE", "RTRIM");

    private Collations() {}

    /** SQLite's own in capitals, others as they are written. */
    static String spelled(Name name) {
        var upper = name.value().toUpperCase(Locale.ROOT);
        return BUILT_IN.contains(upper) ? upper : name.value();
    }
}
