package dev.covet.migrations.database;

import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements in JDBC's terms: executed as they are written, their values bound, their results read to the end. */
final class Statements {

    private static final List<String> ROW_CHANGES = List.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "WITH");

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final Engine engine;

    Statements(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** Executes what brings its values along, and tells how many rows it changed: see {@link Session#execute}. */
    long execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Braces belong to the user's SQL; JDBC would read {fn …} and {d …} out of them.
            statement.setEscapeProcessing(false);
            var changed = changedRows(statement, statement.execute(sql));
            return changesRows(sql) ? changed : 0;
        }
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments) throws SQLException {
        var rows = new ArrayList<T>();
        try (var statement = prepare(sql, arguments);
                var results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(mapper.map(results));
            }
            return rows;
        }
    }

    /** Gives the rows in portions where the driver can, which it would else bring all at once. */
    void stream(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(engine == Engine.MYSQL ? Integer.MIN_VALUE : ROWS_AT_ONCE);
            try (var results = statement.executeQuery(sql)) {
                while (results.next()) {
                    reader.read(results);
                }
            }
        }
    }

    <T> Optional<T> firstWithin(int seconds, String sql, RowMapper<T> mapper) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            try (var results = statement.executeQuery(sql)) {
                return results.next() ? Optional.of(mapper.map(results)) : Optional.empty();
            }
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static boolean changesRows(String sql) {
        for (var keyword : ROW_CHANGES) {
            if (sql.regionMatches(true, 0, keyword, 0, keyword.length())) {
                return true;
            }
        }
        return false;
    }

    /** Reads every result to its end: some drivers report a later statement's failure only there. */
    private static long changedRows(Statement statement, boolean firstIsRows) throws SQLException {
        var changed = 0L;
        var isRows = firstIsRows;
        while (true) {
            if (!isRows) {
                var count = statement.getUpdateCount();
                if (count < 0) {
                    return changed;
                }
                changed += count;
            }
            isRows = statement.getMoreResults();
        }
    }
}
