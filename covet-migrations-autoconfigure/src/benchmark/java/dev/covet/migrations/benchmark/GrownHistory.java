package dev.covet.migrations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Migrations as they gather over years, four for each table: it is created, gets a column, an index, and a row. Each can be
 * undone.
 */
enum GrownHistory {
    /** All of them say what they do to the schema. */
    SAID("every migration says what it does", "yaml", """
            operations:
              - sql:
                  up: "INSERT INTO part_%1$d (id, name) VALUES (1, 'first')"
                  down: "DELETE FROM part_%1$d WHERE id = 1"
                  state: []
            """),
    /** The rows come by SQL that does not say what it does, so that the database has to be asked what there is. */
    UNSAID("500 of SQL that does not say what it does", "sql", """
            -- covet:up
            INSERT INTO part_%1$d (id, name) VALUES (1, 'first');
            -- covet:down
            DELETE FROM part_%1$d WHERE id = 1;
            """);

    private static final int STEPS = 4;

    private static final String TABLE = """
            operations:
              - createTable:
                  name: part_%1$d
                  columns:
                    - {name: id, type: integer, nullable: false}
                    - {name: name, type: varchar(100), nullable: false}
                    - {name: amount, type: "decimal(12,2)", default: 0, nullable: false}
                    - {name: created_at, type: timestamp}
                  primaryKey: {columns: [id]}
            """;

    private static final String COLUMN = """
            operations:
              - addColumn: {table: part_%1$d, column: {name: note, type: varchar(500)}}
            """;

    private static final String INDEX = """
            operations:
              - addIndex: {table: part_%1$d, name: part_%1$d_name, columns: [name]}
            """;

    private final String title;
    private final String lastFormat;
    private final String last;

    GrownHistory(String title, String lastFormat, String last) {
        this.title = title;
        this.lastFormat = lastFormat;
        this.last = last;
    }

    String title() {
        return title;
    }

    /** The names of so many migrations. */
    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(GrownHistory::name).toList();
    }

    private static String name(int number) {
        return "%04d_change_part_%d".formatted(number, table(number));
    }

    private static int table(int number) {
        return (number - 1) / STEPS + 1;
    }

    /** Writes so many into a folder, which is made if it is not there. */
    Path write(Path folder, int count) {
        try {
            Files.createDirectories(folder);
            for (var number = 1; number <= count; number++) {
                var isLast = number % STEPS == 0;
                Files.writeString(
                        folder.resolve(name(number) + "." + (isLast ? lastFormat : "yaml")),
                        content(number % STEPS).formatted(table(number)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String content(int step) {
        return switch (step) {
            case 1 -> TABLE;
            case 2 -> COLUMN;
            case 3 -> INDEX;
            default -> last;
        };
    }
}
