package dev.covet.migrations.backup.road;

import dev.covet.migrations.backup.format.PartFormat;
import java.io.IOException;

/** Takes the parts of a backup. */
public interface PartSink {

    /**
     * Stores a part.
     *
     * @param subject what is in it, for whoever watches
     * @param name what the name of its file begins with
     */
    <T> Part<T> store(String subject, String name, PartFormat.Content<T> content) throws IOException;

    /** What came of writing a part, and the file that it is in. */
    record Part<T>(T result, String file) {}
}
