package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database that is migrated. */
public final class Database {

    private static final Pattern URL = Pattern.compile("jdbc:\\S+");

    private final String name;
    private final DataSource dataSource;
    private final @Nullable String schema;
    private final Function<Server, Dialect> dialects;

    /**
     * @param name what the application calls it, for messages and reports
     * @param schema the schema to work in; {@code null} for the one that connections bring
     * @param dialects the dialect for a server
     */
    public Database(String name, DataSource dataSource, @Nullable String schema, Function<Server, Dialect> dialects) {
        this.name = name;
        this.dataSource = dataSource;
        this.schema = schema;
        this.dialects = dialects;
    }

    public String name() {
        return name;
    }

    /** The schema to work in; {@code null} for the one that connections bring. */
    public @Nullable String schema() {
        return schema;
    }

    /**
     * Opens a connection. Sends no statement, unless a schema must be selected.
     *
     * @throws ConfigurationException when the database cannot be reached, or is none that we know
     */
    public Session open() {
        return open(connect());
    }

    /**
     * Opens another connection than that of {@code session}; empty when the data source has no other. Anything done to that
     * one would be done to what the session is in the middle of.
     *
     * @throws ConfigurationException as when opening the first
     */
    public Optional<Session> openBeside(Session session) {
        var connection = connect();
        try {
            return Connections.isSame(session.connection(), connection)
                    ? Optional.empty()
                    : Optional.of(open(connection));
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw unreachable(e);
        }
    }

    private Session open(Connection connection) {
        try {
            return session(connection);
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw unreachable(e);
        } catch (RuntimeException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private Session session(Connection connection) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        var server = ServerDetection.detect(connection);
        var dialect = dialects.apply(server);
        String before = null;
        if (schema != null) {
            before = ConnectionSchema.current(connection, server.engine());
            select(connection, server, schema);
        }
        return new Session(connection, server, dialect, before, autoCommit);
    }

    private static void select(Connection connection, Server server, String schema) {
        try {
            ConnectionSchema.select(connection, server.engine(), schema);
        } catch (SQLException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "The schema '" + schema + "' cannot be used: " + e.getMessage(),
                            "connecting, before anything was executed",
                            "Create the schema, or correct its name: covet.migrations.schema.")),
                    e);
        }
    }

    private Connection connect() {
        try {
            var connection = dataSource.getConnection();
            if (connection == null) {
                // What a driver answers to a URL that is not for it, and plain data sources pass on.
                throw new SQLException("The driver does not know this kind of URL");
            }
            return connection;
        } catch (SQLException e) {
            throw unreachable(withoutUrl(e));
        }
    }

    /** Drivers repeat a URL that they cannot use, and a URL may hold a password. */
    private static SQLException withoutUrl(SQLException e) {
        var message = e.getMessage();
        if (message == null || !message.contains("jdbc:")) {
            return e;
        }
        var copy = new SQLException(URL.matcher(message).replaceAll("jdbc:…"), e.getSQLState(), e.getErrorCode());
        copy.setStackTrace(e.getStackTrace());
        return copy;
    }

    private static void closeAfter(Exception e, Connection connection) {
        try {
            connection.close();
        } catch (SQLException onClose) {
            e.addSuppressed(onClose);
        }
    }

    private ConfigurationException unreachable(SQLException e) {
        return new ConfigurationException(
                List.of(new Problem(
                        "The database '" + name + "' cannot be reached: " + e.getMessage(),
                        "connecting, before anything was executed",
                        "Check that it is up, and its URL, user and password: spring.datasource.*, or covet.migrations.url,"
                                + " username and password where migrations have their own.")),
                e);
    }
}
