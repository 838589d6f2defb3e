package dev.covet.migrations.backup.road;

import dev.covet.migrations.backup.format.PartFormat;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the parts of a backup. */
public interface PartSink {

    /**
     * Stores a part.
     *
     * @param subject what is in it, for whoever watches
     * @param name what the name of its file begins with
     */
    <T> Part<T> store(String subject, String name, PartFormat.Content<T> content) throws IOException;

    /**
     * Stores a part that can only be made as a file. Where the store has files and nothing needs to be done to the part, it is
     * made where it stays.
     */
    <T> Part<T> storeFile(String subject, String name, FileContent<T> content) throws IOException;

    /** Makes a part. */
    @FunctionalInterface
    interface FileContent<T> {
        /** Writes the part to {@code file}, which is not there yet, or empty. */
        T writeTo(Path file) throws IOException;
    }

    /** What came of writing a part, and the file that it is in. */
    record Part<T>(T result, String file) {}
}
