package dev.covet.migrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of migration files that a test writes. */
public record MigrationFolder(Path path) {

    /** The value of {@code covet.migrations.locations} for it. */
    public String location() {
        return "file:" + path;
    }

    /** Writes a file, or writes it anew. */
    public MigrationFolder with(String file, String content) {
        try {
            Files.writeString(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Two migrations: a table, and a column of it. */
    public MigrationFolder withBooks() {
        return with("0001_create_books.sql", "-- covet:up\nCREATE TABLE books (id INT PRIMARY KEY);\n")
                .with("0002_add_title.sql", "-- covet:up\nALTER TABLE books ADD COLUMN title VARCHAR(200);\n");
    }

    /** A migration whose second statement fails on every engine. */
    public MigrationFolder withFailingSecondStatement() {
        return with(
                "0003_fails.sql",
                "-- covet:up\nCREATE TABLE authors (id INT PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);\n");
    }

    public MigrationFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
