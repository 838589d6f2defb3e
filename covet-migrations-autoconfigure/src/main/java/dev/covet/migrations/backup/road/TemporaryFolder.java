package dev.covet.migrations.backup.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for images of databases, which nobody else may read, with whatever files SQLite keeps beside them. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("covet-backup"));
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
