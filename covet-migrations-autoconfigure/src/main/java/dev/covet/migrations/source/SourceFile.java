package dev.covet.migrations.source;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A file that was found at a location, not opened yet.
 *
 * @param folder the folder as it is shown: within the class path, or as the location is written
 * @param app the app that the folder stands for
 * @param identity what tells it from every other file, however it was come by: its real path, or its jar and entry
 * @param content opens it
 */
record SourceFile(String folder, String fileName, String app, String identity, Content content) {

    /** In bytes; what a migration needs more for is data, to be loaded by other means. */
    static final int MAXIMUM_SIZE = 100_000_000;

    /** Opens a file, as often as it is asked to. */
    interface Content {

        InputStream open() throws IOException;
    }

    /** The file as it is shown in messages. */
    String path() {
        return folder + "/" + fileName;
    }

    /** @throws ConfigurationException when it cannot be read, or is too large */
    byte[] read() {
        byte[] bytes;
        try (var stream = content.open()) {
            bytes = stream.readNBytes(MAXIMUM_SIZE + 1);
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "The file cannot be read: " + e.getMessage() + ".",
                            path(),
                            "Let the user that the application runs as read it.")),
                    e);
        }
        if (bytes.length > MAXIMUM_SIZE) {
            throw new ConfigurationException(List.of(new Problem(
                    "The file has more than " + MAXIMUM_SIZE + " bytes.",
                    path(),
                    "Split it, or load its data with the database's own tools.")));
        }
        return bytes;
    }
}
