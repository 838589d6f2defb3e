package dev.covet.migrations.source;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.io.File;

/**
 * A directory of the file system.
 *
 * @param directory its path; a relative one counts from the working directory
 */
record DirectoryLocation(String directory, boolean optional) implements Location {

    /** @throws ConfigurationException when there is no path */
    static DirectoryLocation of(String location, String path) {
        // file:///srv is the same as file:/srv; a host between the slashes would be another machine.
        var local = path.startsWith("///") ? path.substring(2) : path;
        if (local.startsWith("//") || local.indexOf('\0') >= 0) {
            throw ClasspathLocation.refused(
                    location,
                    "is not a path of this machine",
                    "Write file: and the path, such as file:/srv/migrations.");
        }
        if (local.isBlank()) {
            throw ClasspathLocation.refused(
                    location, "names no directory", "Write file: and the path, such as file:/srv/migrations.");
        }
        return new DirectoryLocation(withoutSlashBeforeDrive(local), false);
    }

    @Override
    public DirectoryLocation asOptional() {
        return new DirectoryLocation(directory, true);
    }

    @Override
    public DirectoryLocation on(Engine engine) {
        return new DirectoryLocation(directory.replace(ClasspathLocation.VENDOR, engine.id()), optional);
    }

    @Override
    public String toString() {
        return "file:" + directory;
    }

    private static String withoutSlashBeforeDrive(String path) {
        var drive = File.separatorChar == '\\' && path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
        return drive ? path.substring(1) : path;
    }
}
