package dev.covet.migrations.backup.sqlite;

import dev.covet.migrations.database.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file with a database in it, attached to a session beside the session's own. */
final class Image implements AutoCloseable {

    /** What the session's own database is called. */
    static final String OWN = "main";

    private static final String NAME = "covet_image";

    private final Session session;

    private Image(Session session) {
        this.session = session;
    }

    static Image attach(Session session, Path file) {
        session.execute("ATTACH DATABASE " + session.dialect().literal(file.toString()) + " AS " + NAME);
        return new Image(session);
    }

    @Override
    public void close() {
        session.execute("DETACH DATABASE " + NAME);
    }

    /** A table of the image, as statements name it. */
    String table(String table) {
        return NAME + "." + session.dialect().quote(table);
    }

    /** What is wrong with the file, in SQLite's words. */
    List<String> faults() {
        return session.query("PRAGMA " + NAME + ".integrity_check(5)", row -> row.getString(1)).stream()
                .filter(answer -> !answer.equals("ok"))
                .toList();
    }

    /** Tables with the columns that are not computed, in order; not those that modules make up. */
    Map<String, List<String>> tables() {
        return tables(session, NAME);
    }

    /** The same of the session's own database. */
    static Map<String, List<String>> ownTables(Session session) {
        return tables(session, OWN);
    }

    private static Map<String, List<String>> tables(Session session, String database) {
        var tables = new LinkedHashMap<String, List<String>>();
        var names = session.query(
                "SELECT name FROM " + database + ".sqlite_master WHERE type = 'table' AND rootpage > 0"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                row -> row.getString(1));
        names.forEach(name -> tables.put(
                name,
                new ArrayList<>(session
                        .query(
                                "PRAGMA " + database + ".table_xinfo("
                                        + session.dialect().quote(name) + ")",
                                row -> row.getInt("hidden") == 0 ? row.getString("name") : "")
                        .stream()
                        .filter(column -> !column.isEmpty())
                        .toList())));
        return tables;
    }

    long count(String table) {
        return session.first("SELECT COUNT(*) FROM " + table(table), row -> row.getLong(1))
                .orElseThrow();
    }

    /** In WAL mode a database cannot take pages of another size; it is left, and comes back where the image was in it. */
    void requireSamePages() {
        if (!pragma(OWN, "page_size").equals(pragma(NAME, "page_size"))
                && pragma(OWN, "journal_mode").equals("wal")) {
            session.execute("PRAGMA " + OWN + ".journal_mode = DELETE");
        }
    }

    private String pragma(String database, String name) {
        return session.first("PRAGMA " + database + "." + name, row -> row.getString(1))
                .orElse("");
    }

    void drop(String table) {
        session.execute("DROP TABLE IF EXISTS " + table(table));
    }

    /** Copies the session's own table of that name into the image, in place of the one there. */
    void takeOver(String table) {
        drop(table);
        session.first(
                        "SELECT sql FROM " + OWN + ".sqlite_master WHERE type = 'table' AND name = ?",
                        row -> row.getString(1),
                        table)
                .ifPresent(sql -> {
                    session.execute("CREATE TABLE " + table(table) + " " + sql.substring(sql.indexOf('(')));
                    session.execute("INSERT INTO " + table(table) + " SELECT * FROM " + OWN + "."
                            + session.dialect().quote(table));
                    takeOverIndexes(table);
                });
    }

    /** The tables are our own, and so it is known how the definitions of their indexes begin. */
    private void takeOverIndexes(String table) {
        session.query(
                        "SELECT sql FROM " + OWN
                                + ".sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
                        row -> row.getString(1),
                        table)
                .forEach(sql -> session.execute(sql.replaceFirst("^CREATE INDEX ", "CREATE INDEX " + NAME + ".")));
    }

    /** Writes the session's own database to a new file, as it is at one moment, or puts one in its place. */
    static void run(Session session, String command, Path file) throws IOException {
        var path = file.toString();
        if (path.contains("'")) {
            throw new IOException("The folder for temporary files has a quote in its name: " + path);
        }
        session.withConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(command + " '" + path + "'");
            }
        });
    }
}
