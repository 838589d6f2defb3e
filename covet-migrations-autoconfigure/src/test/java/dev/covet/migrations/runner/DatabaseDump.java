package dev.covet.migrations.runner;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a database holds: on PostgreSQL the catalogue with the numbers of all files, each row with its place, and
 * the state of each sequence; on SQLite the bytes of the file; on MySQL and MariaDB the server's own creation statements and all
 * rows.
 */
public final class DatabaseDump {

    private static final List<String> CATALOGUE = List.of(
            // Left out is what the server notes beside transactions: estimates, and whether there has ever been an
            // index.
            "SELECT (to_jsonb(c) - 'relpages' - 'reltuples' - 'relallvisible' - 'relallfrozen' - 'relhasindex' -"
                    + " 'relfrozenxid' - 'relminmxid')::text FROM pg_class c WHERE oid >= 16384",
            "SELECT a::text FROM pg_attribute a WHERE attrelid >= 16384",
            "SELECT d::text FROM pg_attrdef d",
            "SELECT c::text FROM pg_constraint c WHERE oid >= 16384",
            "SELECT i::text FROM pg_index i WHERE indexrelid >= 16384",
            "SELECT s::text FROM pg_sequence s",
            "SELECT t::text FROM pg_trigger t",
            "SELECT t::text FROM pg_type t WHERE oid >= 16384",
            "SELECT e::text FROM pg_enum e",
            "SELECT p::text FROM pg_proc p WHERE oid >= 16384",
            "SELECT r::text FROM pg_rewrite r WHERE oid >= 16384",
            "SELECT d::text FROM pg_description d WHERE objoid >= 16384",
            "SELECT n::text FROM pg_namespace n WHERE nspname NOT LIKE 'pg_%temp%'");

    private DatabaseDump() {}

    public static List<String> of(TestDatabase database) {
        return switch (database.engine()) {
            case POSTGRESQL -> postgresql(database);
            case MYSQL, MARIADB -> mysql(database);
            case SQLITE -> sqlite(database);
        };
    }

    private static List<String> postgresql(TestDatabase database) {
        var lines = new ArrayList<>(texts(database, String.join(" UNION ALL ", CATALOGUE)));
        var relations =
                "SELECT quote_ident(nspname) || '.' || quote_ident(relname) FROM pg_class c JOIN pg_namespace n ON"
                        + " n.oid = relnamespace WHERE c.oid >= 16384 AND relpersistence = 'p' AND relkind = '%s'";
        var contents = Stream.concat(
                        texts(database, relations.formatted("r")).stream()
                                .map(table -> "SELECT " + text(table + ": ") + " || ctid || ' ' || t::text FROM "
                                        + table + " t"),
                        texts(database, relations.formatted("S")).stream()
                                .map(sequence -> "SELECT " + text(sequence + ": ")
                                        + " || last_value || ' ' || log_cnt || ' ' || is_called FROM " + sequence))
                .collect(joining(" UNION ALL "));
        if (!contents.isEmpty()) {
            lines.addAll(texts(database, contents));
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> mysql(TestDatabase database) {
        var lines = new ArrayList<String>();
        for (var table : texts(
                database,
                "SELECT CONCAT('`', REPLACE(table_name, '`', '``'), '`') FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type IN ('BASE TABLE', 'VIEW', 'SEQUENCE')")) {
            lines.add(database.query("SHOW CREATE TABLE " + table).get(0).toString());
            database.query("SELECT * FROM " + table)
                    .forEach(row -> lines.add(table + ": "
                            + row.stream()
                                    .map(value -> value instanceof byte[] bytes
                                            ? Arrays.toString(bytes)
                                            : String.valueOf(value))
                                    .toList()));
        }
        for (var kind : List.of("trigger", "routine")) {
            lines.addAll(texts(
                    database,
                    "SELECT " + kind + "_name FROM information_schema." + kind + "s WHERE " + kind
                            + "_schema = DATABASE()"));
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> sqlite(TestDatabase database) {
        try {
            var file =
                    Path.of(database.jdbcUrl().replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", ""));
            return List.of(Files.exists(file) ? Arrays.toString(Files.readAllBytes(file)) : "[]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static List<String> texts(TestDatabase database, String query) {
        return database.query(query).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }
}
