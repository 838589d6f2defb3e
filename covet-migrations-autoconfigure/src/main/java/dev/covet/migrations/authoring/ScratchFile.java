package dev.covet.migrations.authoring;

import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a SQLite database that is thrown away, with whatever files SQLite keeps beside it. */
record ScratchFile(Path folder) implements AutoCloseable {

    static ScratchFile create() {
        try {
            return new ScratchFile(Files.createTempDirectory("covet-scratch"));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "No scratch database can be created to learn from it what the migrations' SQL does: "
                            + e.getMessage(),
                    "Let java.io.tmpdir be a folder that can be written to.");
        }
    }

    /** The URL of the database, with the settings of another one. */
    String url(String like) {
        var settings = like.indexOf('?');
        return "jdbc:sqlite:" + folder.resolve("scratch.db") + (settings < 0 ? "" : like.substring(settings));
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
