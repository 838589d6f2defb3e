package dev.covet.migrations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Migrations as applications have them: each creates a table, every tenth an index besides. */
final class MigrationFiles {

    private MigrationFiles() {}

    /** Writes them, named as the contestant wants it; the folder is made if it is not there. */
    static Path write(Path folder, Contestant contestant, int count) {
        try {
            Files.createDirectories(folder);
            for (var number = 1; number <= count; number++) {
                Files.writeString(folder.resolve(contestant.fileName(number)), content(number));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(int number) {
        var table = """
                CREATE TABLE part_%1$d (
                    id INTEGER NOT NULL PRIMARY KEY,
                    name VARCHAR(100) NOT NULL,
                    amount DECIMAL(12, 2) DEFAULT 0 NOT NULL,
                    created_at TIMESTAMP NULL,
                    note VARCHAR(500)
                );
                """;
        var index = number % 10 == 0 ? "CREATE INDEX part_%1$d_name ON part_%1$d (name);\n" : "";
        return (table + index).formatted(number);
    }
}
