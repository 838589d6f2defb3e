package dev.covet.migrations.authoring;

import dev.covet.migrations.migration.Migration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What migration is to be made.
 *
 * @param app the app that it belongs to
 * @param name the words behind its number; {@code null} to have them made from what it does
 * @param renames how renames are found, and what was said of them
 * @param fills what existing rows get in columns that become NOT NULL, by {@code table.column}
 */
public record MakeRequest(
        String app,
        @Nullable String name,
        Against against,
        FileFormat format,
        RenameWishes renames,
        Map<String, String> fills) {

    public MakeRequest {
        fills = Collections.unmodifiableMap(new LinkedHashMap<>(fills));
    }

    /** Changes of the default app, as YAML. */
    public static MakeRequest usual() {
        return new MakeRequest(
                Migration.DEFAULT_APP, null, Against.MIGRATIONS, FileFormat.YAML, RenameWishes.none(), Map.of());
    }

    public MakeRequest named(String newName) {
        return new MakeRequest(app, newName, against, format, renames, fills);
    }

    public MakeRequest ofApp(String newApp) {
        return new MakeRequest(newApp, name, against, format, renames, fills);
    }

    public MakeRequest against(Against newAgainst) {
        return new MakeRequest(app, name, newAgainst, format, renames, fills);
    }

    public MakeRequest as(FileFormat newFormat) {
        return new MakeRequest(app, name, against, newFormat, renames, fills);
    }

    public MakeRequest renaming(RenameWishes newRenames) {
        return new MakeRequest(app, name, against, format, newRenames, fills);
    }

    /** One more fill; {@code column} is {@code table.column}. */
    public MakeRequest filling(String column, String value) {
        var more = new LinkedHashMap<>(fills);
        more.put(column, value);
        return new MakeRequest(app, name, against, format, renames, more);
    }
}
