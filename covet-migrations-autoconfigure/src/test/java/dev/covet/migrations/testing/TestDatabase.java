package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database of one test, empty at first and dropped on close, also while connections to it are open. */
public final class TestDatabase implements AutoCloseable {

    private final Engine engine;
    private final String name;
    private final String jdbcUrl;
    private final Credentials credentials;
    private final Runnable drop;

    TestDatabase(Engine engine, String name, String jdbcUrl, Credentials credentials, Runnable drop) {
        this.engine = engine;
        this.name = name;
        this.jdbcUrl = jdbcUrl;
        this.credentials = credentials;
        this.drop = drop;
    }

    public Engine engine() {
        return engine;
    }

    /** The database's own name on its server; on SQLite the file's name. */
    public String name() {
        return name;
    }

    /** The URL without user and password. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** An administrator of the server; empty on SQLite. */
    public String username() {
        return credentials.username();
    }

    /** Empty if none is needed. */
    public String password() {
        return credentials.password();
    }

    /** A source without a pool: each connection is a new one, and closing it ends it. */
    public DataSource dataSource() {
        return dataSourceAs(username(), password());
    }

    /** The same for another user, who must exist. */
    public DataSource dataSourceAs(String username, String password) {
        try {
            return new SimpleDriverDataSource(DriverManager.getDriver(jdbcUrl), jdbcUrl, username, password);
        } catch (SQLException e) {
            throw new IllegalStateException("There is no driver on the class path for " + jdbcUrl, e);
        }
    }

    /** Executes the statements in order on one connection, each as it is written and committed by itself. */
    public void execute(String... statements) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource());
        jdbc.execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new AssertionError("Cannot execute " + Arrays.toString(statements) + ": " + e.getMessage(), e);
            }
            return null;
        });
    }

    /** The rows, each with its values as the driver's {@code getObject} gives them. */
    public List<List<@Nullable Object>> query(String sql, Object... parameters) {
        return new JdbcTemplate(dataSource()).query(sql, (row, number) -> values(row), parameters);
    }

    /** The only value of the only row, {@code null} if it is NULL. */
    public @Nullable Object value(String sql, Object... parameters) {
        return new JdbcTemplate(dataSource()).queryForObject(sql, (row, number) -> row.getObject(1), parameters);
    }

    /** How many rows a table has; its name goes into the statement as it is. */
    public long count(String table) {
        return ((Number) query("SELECT COUNT(*) FROM " + table).get(0).get(0)).longValue();
    }

    /** The names of all tables that are not the engine's own, in alphabetical order. */
    public List<String> tables() {
        String sql = switch (engine) {
            case POSTGRESQL -> "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()";
            case MYSQL, MARIADB ->
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";
            case SQLITE ->
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'" + " ESCAPE '\\'";
        };
        return query(sql).stream().map(row -> (String) row.get(0)).sorted().toList();
    }

    @Override
    public void close() {
        drop.run();
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(row.getObject(column));
        }
        return Collections.unmodifiableList(values);
    }
}
