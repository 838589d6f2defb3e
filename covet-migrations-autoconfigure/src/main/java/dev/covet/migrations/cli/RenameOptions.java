package dev.covet.migrations.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the values of {@code --rename}. */
final class RenameOptions {

    private RenameOptions() {}

    /**
     * Reads them.
     *
     * @param options {@code table.column} or {@code table} → name now; nothing for what has gone
     */
    static Map<String, String> read(Map<String, String> options) {
        var answers = new LinkedHashMap<String, String>();
        options.forEach((place, answer) -> {
            var name = answer.strip();
            if (place.isBlank() || place.endsWith(".") || place.startsWith(".") || isPlace(place, name)) {
                throw new UsageException("--rename takes table.old=new for a column and old=new for a table, without"
                        + " 'new' for what has gone, but this is '" + place + "=" + answer + "'.");
            }
            answers.put(place.strip(), name);
        });
        return answers;
    }

    /** The new name stands alone: {@code users.name=users.username} would look for a column with a dot. */
    private static boolean isPlace(String place, String name) {
        var dot = place.lastIndexOf('.');
        return dot < 0 ? name.indexOf('.') >= 0 : name.startsWith(place.substring(0, dot + 1));
    }
}
