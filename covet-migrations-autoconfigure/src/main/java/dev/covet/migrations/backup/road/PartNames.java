package dev.covet.migrations.backup.road;

import java.util.Locale;

/** Names of files for tables, whose own names may hold anything. */
public final class PartNames {

    private static final int LONGEST = 40;

    private PartNames() {}

    /**
     * The name for a table.
     *
     * @param number tells tables apart whose names look the same then
     */
    public static String of(int number, String table) {
        var safe = table.replaceAll("[^A-Za-z0-9_-]", "_");
        return String.format(
                Locale.ROOT, "%05d_%s", number, safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe);
    }
}
