package dev.covet.migrations.dialect;

import java.util.regex.Pattern;

/**
 * A column's options, apart by where the engine's grammar has them.
 *
 * @param early those that only one place takes, before the end of the definition; empty when there are none
 * @param late those that stand at its end; empty when there are none
 */
public record ColumnOptions(String early, String late) {

    /**
     * Takes a column's options apart.
     *
     * @param early matches one option that cannot stand at the end; such options come first in {@code options}
     */
    public static ColumnOptions of(String options, Pattern early) {
        var matcher = early.matcher(options);
        var end = 0;
        while (matcher.region(end, options.length()).lookingAt()) {
            end = matcher.end();
        }
        return new ColumnOptions(
                options.substring(0, end).strip(), options.substring(end).strip());
    }
}
