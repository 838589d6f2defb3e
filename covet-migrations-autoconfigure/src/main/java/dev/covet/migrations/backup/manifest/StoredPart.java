package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.backup.format.Measure;
import java.util.regex.Pattern;

/**
 * A file of a backup.
 *
 * @param file its name
 * @param measure of what is stored, compressed and encrypted as it is
 */
public record StoredPart(String file, Measure measure) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public StoredPart {
        // A manifest comes from outside, and its names become part of paths.
        if (!FORM.matcher(file).matches()) {
            throw new IllegalArgumentException("'" + file + "' is no name of a part");
        }
    }
}
