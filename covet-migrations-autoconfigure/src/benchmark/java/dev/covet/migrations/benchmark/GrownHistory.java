package dev.covet.migrations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Migrations as they gather over years, four for each table: it is created, gets a column, an index, and a row. Each can be
 * undone. The rows come by SQL, which does not say what it does: so the database has to be asked what there is.
 */
final class GrownHistory {

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

    private static final String ROW = """
            -- covet:up
            INSERT INTO part_%1$d (id, name) VALUES (1, 'first');
            -- covet:down
            DELETE FROM part_%1$d WHERE id = 1;
            """;

    private final List<String> names;

    /** @param count how many migrations */
    GrownHistory(int count) {
        names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%04d_change_part_%d".formatted(number, table(number)))
                .toList();
    }

    /** The names of the migrations, in their order. */
    List<String> names() {
        return names;
    }

    private static int table(int number) {
        return (number - 1) / STEPS + 1;
    }

    /** Writes them into a folder, which is made if it is not there. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var number = 1; number <= names.size(); number++) {
                var file = names.get(number - 1) + (number % STEPS == 0 ? ".sql" : ".yaml");
                Files.writeString(folder.resolve(file), content(number % STEPS).formatted(table(number)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(int step) {
        return switch (step) {
            case 1 -> TABLE;
            case 2 -> COLUMN;
            case 3 -> INDEX;
            default -> ROW;
        };
    }
}
