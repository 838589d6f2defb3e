package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.contestant.RebuildByHand;
import dev.covet.migrations.benchmark.contestant.RebuildUnasked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A table of ten columns with three indexes and a table that points at it, and how to give one of its columns another type. */
enum RebuildFiles {
    /** The new table takes the name of the old one over. */
    ONE_COPY("a new table that takes the name over, one copy", "\"customers\"", "", ""),
    /** A check that calls the table by its name can only be created under this name. */
    TWO_COPIES("rows put aside and brought back, two copies", "customers", " CHECK (customers.amount >= 0)", ""),
    /** The same where a temporary table would fill the memory of the process. */
    TWO_COPIES_LITTLE_MEMORY(
            "two copies, `temp_store` MEMORY, `cache_size` 500 KiB",
            "customers",
            " CHECK (customers.amount >= 0)",
            "?temp_store=MEMORY&cache_size=-500");

    private static final String COLUMNS = "id, name, email, code, amount, price, active, created, note, parent_id";

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX ix_email ON customers (email)",
            "CREATE INDEX ix_name ON customers (name, created)",
            "CREATE INDEX ix_amount ON customers (amount)");

    private static final String ROWS = """
            INSERT INTO customers SELECT i, 'Customer number ' || i, 'c' || i || '@example.org', (i * 7919) %% 1000003,
            i * 37 %% 100000, i %% 1000 + 0.25, i %% 2, '2024-01-' || (i %% 18 + 10) || ' 10:00:00.000',
            CASE WHEN i %% 3 = 0 THEN NULL ELSE 'note ' || hex(i * 12345) END, CASE WHEN i %% 10 = 0 THEN i / 10 END
            FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i FROM n)""";

    private final String title;
    private final String name;
    private final String check;
    private final String options;

    RebuildFiles(String title, String name, String check, String options) {
        this.title = title;
        this.name = name;
        this.check = check;
        this.options = options;
    }

    String title() {
        return title;
    }

    /** What stands behind the name of the file in the URL. */
    String options() {
        return options;
    }

    /** Writes the migration that creates the tables and fills them. */
    void writeCreation(Path folder, int rows) {
        var statements = Stream.concat(
                Stream.of(create(name, "varchar(20)"), ROWS.formatted(rows)),
                Stream.concat(
                        INDEXES.stream(),
                        Stream.of(
                                "CREATE TABLE orders (id integer NOT NULL PRIMARY KEY,"
                                        + " customer_id integer NOT NULL REFERENCES customers (id))",
                                "INSERT INTO orders SELECT id, id FROM customers WHERE id % 10 = 0")));
        write(folder.resolve("0001_create.sql"), String.join(";\n", statements.toList()) + ";\n");
    }

    /** Writes the migration that changes the type, and the script that does the same. */
    void writeChange(Path folder) {
        write(
                folder.resolve("0002_change.yaml"),
                "operations:\n  - alterColumn: {table: customers, column: {name: code, type: " + RebuildUnasked.TYPE
                        + "}}\n");
        write(folder.resolve(RebuildByHand.SCRIPT), String.join("\n", script()));
    }

    private List<String> script() {
        var copies = this == ONE_COPY
                ? Stream.of(
                        create("successor", RebuildUnasked.TYPE),
                        "INSERT INTO successor (" + COLUMNS + ") SELECT " + COLUMNS + " FROM customers ORDER BY id",
                        "DROP TABLE customers",
                        "PRAGMA legacy_alter_table = ON",
                        "ALTER TABLE successor RENAME TO customers",
                        "PRAGMA legacy_alter_table = OFF")
                : Stream.of(
                        "CREATE TEMP TABLE aside (" + COLUMNS.replace("id,", "id INTEGER PRIMARY KEY,") + ")",
                        "INSERT INTO aside SELECT " + COLUMNS + " FROM customers",
                        "DROP TABLE customers",
                        create("customers", RebuildUnasked.TYPE),
                        "INSERT INTO customers (" + COLUMNS + ") SELECT " + COLUMNS + " FROM aside ORDER BY id",
                        "DROP TABLE aside");
        return Stream.of(
                        Stream.of("PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE"),
                        copies,
                        INDEXES.stream(),
                        Stream.of("PRAGMA foreign_key_check", "COMMIT"))
                .flatMap(part -> part)
                .toList();
    }

    private String create(String table, String type) {
        return "CREATE TABLE " + table + " (\"id\" integer NOT NULL PRIMARY KEY, \"name\" varchar(60) NOT NULL,"
                + " \"email\" varchar(80) NOT NULL, \"code\" " + type + ", \"amount\" bigint NOT NULL" + check
                + ", \"price\" numeric(12,2), \"active\" boolean NOT NULL DEFAULT 1, \"created\" timestamp NOT NULL,"
                + " \"note\" text, \"parent_id\" integer)";
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
