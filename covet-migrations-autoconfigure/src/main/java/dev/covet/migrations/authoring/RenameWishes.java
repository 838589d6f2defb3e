package dev.covet.migrations.authoring;

import dev.covet.migrations.diff.rename.RenameSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was said of renames beforehand.
 *
 * @param settings how they are looked for
 * @param answers the name now, by the name before: {@code table.column} or {@code table}; empty for what has no other name
 *     now but has gone. The table may be named as before or as now
 */
public record RenameWishes(RenameSettings settings, Map<String, String> answers) {

    public RenameWishes {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Nothing was said. */
    public static RenameWishes none() {
        return new RenameWishes(RenameSettings.defaults(), Map.of());
    }

    /** These and more; a later answer to the same question holds. */
    public RenameWishes and(Map<String, String> more) {
        var all = new LinkedHashMap<>(answers);
        all.putAll(more);
        return new RenameWishes(settings, all);
    }
}
