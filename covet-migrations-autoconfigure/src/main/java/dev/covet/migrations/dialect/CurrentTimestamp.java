package dev.covet.migrations.dialect;

import java.util.Locale;
import java.util.Set;

/** The one default expression that every engine has, though none spells it like all others. */
public final class CurrentTimestamp {

    private static final Set<String> SPELLINGS = Set.of("current_timestamp", "current_timestamp()", "now()");

    private CurrentTimestamp() {}

    /** Whether {@code sql} is one of its spellings, letter case and blanks aside. */
    public static boolean is(String sql) {
        return SPELLINGS.contains(sql.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }
}
