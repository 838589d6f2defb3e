package dev.covet.migrations.benchmark.contestant;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The limit: what someone would write by hand for this one purpose. It lists the folder once, takes the SHA-256 of each
 * file's bytes, reads the history once and compares; what is missing it executes and records, a transaction for each. It has
 * no lock, reads no headers, knows no engine's differences and explains no error.
 */
public final class RawJdbc implements Task {

    private static final String HISTORY =
            "CREATE TABLE raw_history (name VARCHAR(200) NOT NULL PRIMARY KEY, checksum CHAR(64) NOT NULL)";

    public static void main(String[] arguments) throws Exception {
        Measuring.run(arguments, new RawJdbc());
    }

    @Override
    public void migrate(DataSource dataSource, File folder, boolean inOneTransaction) throws Exception {
        try (var connection = dataSource.getConnection()) {
            var applied = history(connection);
            var names = folder.list();
            if (names == null) {
                throw new IOException(folder.getPath());
            }
            Arrays.sort(names);
            if (applied == null || applied.size() < names.length) {
                connection.setAutoCommit(false);
            }
            if (applied == null) {
                execute(connection, HISTORY);
                applied = new HashMap<>();
            }
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var name : names) {
                var content = read(new File(folder, name));
                var checksum = checksum(sha256.digest(content));
                var before = applied.get(name);
                if (before == null) {
                    apply(connection, name, content, checksum);
                    if (!inOneTransaction) {
                        connection.commit();
                    }
                } else if (!before.equals(checksum)) {
                    throw new IllegalStateException(name);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static void apply(Connection connection, String name, byte[] content, String checksum) throws SQLException {
        var sql = new String(content, StandardCharsets.UTF_8);
        var begin = 0;
        for (var end = sql.indexOf(";\n"); end >= 0; end = sql.indexOf(";\n", begin)) {
            execute(connection, sql.substring(begin, end));
            begin = end + 2;
        }
        record(connection, name, checksum);
    }

    /** The history; {@code null} when there is no such table yet. */
    private static @Nullable Map<String, String> history(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, checksum FROM raw_history")) {
            var applied = new HashMap<String, String>();
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getString(2));
            }
            return applied;
        } catch (SQLException e) {
            return null;
        }
    }

    private static void record(Connection connection, String name, String checksum) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO raw_history (name, checksum) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, checksum);
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] read(File file) throws IOException {
        try (var stream = new FileInputStream(file)) {
            return stream.readAllBytes();
        }
    }

    private static String checksum(byte[] digest) {
        var text = new StringBuilder(digest.length * 2);
        for (var b : digest) {
            text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }
}
