package dev.covet.migrations.source;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of the class path.
 *
 * @param folder its path without slashes at its ends
 */
record ClasspathLocation(String folder, boolean optional) implements Location {

    static final String VENDOR = "{vendor}";

    /** @throws ConfigurationException when the path is not one of a folder within the class path */
    static ClasspathLocation of(String location, String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                throw refused(
                        location,
                        "leads upwards with '..', which a class path cannot",
                        "Name the folder from the root of the class path, such as classpath:db/covet.");
            }
            if (segment.indexOf('*') >= 0 || segment.indexOf('?') >= 0 || segment.indexOf('\\') >= 0) {
                throw refused(
                        location,
                        "has a wildcard or a backslash in it",
                        "Name one folder, with slashes; the folders below it are searched anyway.");
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        if (segments.isEmpty()) {
            throw refused(location, "names no folder", "Name one, such as classpath:db/covet.");
        }
        return new ClasspathLocation(String.join("/", segments), false);
    }

    /** The refusal of a location as it is configured. */
    static ConfigurationException refused(String location, String how, String fix) {
        return new ConfigurationException(List.of(
                new Problem("The location '" + location + "' " + how + ".", "covet.migrations.locations", fix)));
    }

    @Override
    public ClasspathLocation asOptional() {
        return new ClasspathLocation(folder, true);
    }

    @Override
    public ClasspathLocation on(Engine engine) {
        return new ClasspathLocation(folder.replace(VENDOR, engine.id()), optional);
    }

    @Override
    public String toString() {
        return "classpath:" + folder;
    }
}
