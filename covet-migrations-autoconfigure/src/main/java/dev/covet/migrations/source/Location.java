package dev.covet.migrations.source;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;

/**
 * A folder that migrations lie in, with the folders below it. The name of the folder directly below a location is the app of
 * the migrations in it; those directly in the location belong to the default app. A location may hold {@code {vendor}},
 * which stands for the engine's id, so that each engine can have a folder of its own.
 */
public sealed interface Location permits ClasspathLocation, DirectoryLocation {

    /**
     * Reads a location: {@code classpath:db/covet} or {@code db/covet} for a folder of the class path, in whatever jars and
     * folders it is; {@code file:/srv/migrations} for a directory.
     *
     * @throws ConfigurationException when it is neither, or would lead elsewhere than it says
     */
    static Location parse(String text) {
        var location = text.strip();
        var colon = location.indexOf(':');
        var path = location.substring(colon + 1);
        return switch (location.substring(0, Math.max(colon, 0))) {
            // The class path is always searched in whole, so Spring's way to ask for that changes nothing.
            case "classpath", "classpath*" -> ClasspathLocation.of(location, path);
            case "file" -> DirectoryLocation.of(location, path);
            case "" -> ClasspathLocation.of(location, location);
            default ->
                throw ClasspathLocation.refused(
                        location,
                        "begins with neither 'classpath:' nor 'file:'",
                        "Write classpath: and a folder such as db/covet, or file: and the path of a directory.");
        };
    }

    /** Whether it may be absent, and then there are no migrations in it. */
    boolean optional();

    /** The same location, which may be absent. */
    Location asOptional();

    /** The location for one engine, with its id in place of {@code {vendor}}. */
    Location on(Engine engine);
}
