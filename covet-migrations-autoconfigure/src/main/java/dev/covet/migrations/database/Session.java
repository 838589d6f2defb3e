package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection, in use by one thread; each statement commits by itself unless {@link #inTransaction} says otherwise. */
public final class Session implements AutoCloseable {

    /** Work within a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }

    /** Work with the driver's own connection. */
    @FunctionalInterface
    public interface ConnectionWork<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private final Server server;
    private final Dialect dialect;
    private final @Nullable String schemaBefore;
    private final boolean autoCommitBefore;
    private final Statements statements;
    private final Whereabouts whereabouts;
    private final SessionSettings settings;
    private final SessionTransaction transaction;
    private boolean rehearsing;

    Session(
            Connection connection,
            Server server,
            Dialect dialect,
            @Nullable String schemaBefore,
            boolean autoCommitBefore) {
        this.connection = connection;
        this.server = server;
        this.dialect = dialect;
        this.schemaBefore = schemaBefore;
        this.autoCommitBefore = autoCommitBefore;
        this.statements = new Statements(connection, server.engine());
        this.whereabouts = new Whereabouts(connection, dialect);
        this.settings = new SessionSettings(connection, dialect);
        this.transaction = new SessionTransaction(connection, server.engine());
    }

    public Server server() {
        return server;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Which database and schema this is, as the driver knows it, to tell it from others on the same server. */
    public String place() {
        try {
            return connection.getCatalog() + "/" + ConnectionSchema.current(connection, server.engine());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** What unqualified names mean: the schema, on MySQL and MariaDB the database; {@code null} where there is none. */
    public @Nullable String schema() {
        try {
            return ConnectionSchema.current(connection, server.engine());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The connection itself, for steps written in Java; whoever gets it must neither close nor commit it. */
    public Connection connection() {
        return rehearsing ? UncommittedConnection.of(connection) : connection;
    }

    /**
     * Does what takes more of JDBC than this class offers; {@code work} must neither close nor commit the connection.
     *
     * @throws DatabaseException when the database refuses it
     */
    public <T> T withConnection(ConnectionWork<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Executes SQL that brings its values along, whatever it returns.
     *
     * @return how many rows it inserted, updated or deleted; 0 for other statements, to which some engines answer with the
     *     number of rows that they copied, or with that of the statement before
     * @throws DatabaseException when the database refuses it
     */
    public long execute(String sql) {
        try {
            whereabouts.before(sql);
            settings.before(sql);
            return statements.execute(sql);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Changes rows; the arguments are bound.
     *
     * @return how many rows it changed
     * @throws DatabaseException when the database refuses it
     */
    public int update(String sql, @Nullable Object... arguments) {
        try {
            return statements.update(sql, arguments);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Reads all rows; the arguments are bound.
     *
     * @throws DatabaseException when the database refuses it
     */
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        try {
            return statements.query(sql, mapper, arguments);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Gives all rows one after the other to {@code reader}, without ever holding them all. Nothing else may be asked of this
     * session meanwhile.
     *
     * @throws DatabaseException when the database refuses it
     */
    public void stream(String sql, RowReader reader) {
        try {
            // PostgreSQL's driver reads in portions only within a transaction.
            if (server.engine() == Engine.POSTGRESQL && connection.getAutoCommit()) {
                inTransaction(() -> streamed(sql, reader));
            } else {
                statements.stream(sql, reader);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private boolean streamed(String sql, RowReader reader) {
        try {
            statements.stream(sql, reader);
            return true;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Reads the first row; empty when there is none. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        return query(sql, mapper, arguments).stream().findFirst();
    }

    /**
     * Reads the first row, unless that takes too long.
     *
     * @param seconds after which the server is asked to give up; not every engine does
     * @throws DatabaseException when the database refuses it, or has given up
     */
    public <T> Optional<T> firstWithin(int seconds, String sql, RowMapper<T> mapper) {
        try {
            return statements.firstWithin(seconds, sql, mapper);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Runs {@code work} with the schema and the role that the session was opened with, wherever a script has led it. */
    public <T> T atHome(Work<T> work) {
        try {
            var left = whereabouts.goHome();
            var result = work.run();
            if (left != null) {
                whereabouts.goBack(left);
            }
            return result;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Takes back what a script has changed of schema, role and settings. */
    public void goHome() {
        try {
            var unused = whereabouts.goHome();
            settings.restore();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Makes sure that nobody has begun a transaction on this connection whose end would not be ours to decide.
     *
     * @throws ConfigurationException when somebody has
     */
    public void requireNoTransaction() {
        try {
            transaction.requireNone();
        } catch (SQLException e) {
            var refusal = refused(e);
            throw new ConfigurationException(
                    List.of(new Problem(
                            "The connection cannot begin a transaction: " + refusal.describe(),
                            "before anything was executed",
                            refusal.adviceOr("Let migrations begin with a connection of their own."))),
                    refusal);
        }
    }

    /** Whether statements do not commit by themselves now. */
    public boolean isInTransaction() {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * How long the open transaction had to wait before it could begin; empty where transactions begin without waiting for
     * others, when none is open, and when this was asked of it before.
     */
    public Optional<Duration> takeWaitToBegin() {
        return isInTransaction() ? transaction.takeWait() : Optional.empty();
    }

    /** Runs {@code work} in one transaction, which is rolled back when it throws. */
    public <T> T inTransaction(Work<T> work) {
        var done = false;
        try {
            transaction.begin();
            try {
                var result = work.run();
                connection.commit();
                done = true;
                return result;
            } finally {
                transaction.end(done);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Runs {@code work} in one transaction that is rolled back in any case. Whoever asks for the {@linkplain #connection()
     * connection} meanwhile gets one that refuses to commit.
     */
    public <T> T rehearse(Work<T> work) {
        try {
            transaction.begin();
            rehearsing = true;
            try {
                return work.run();
            } finally {
                rehearsing = false;
                transaction.undo();
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Gives the connection back as it was found. */
    @Override
    public void close() {
        try (connection) {
            var unused = whereabouts.goHome();
            settings.restore();
            if (schemaBefore != null) {
                ConnectionSchema.select(connection, server.engine(), schemaBefore);
            }
            if (connection.getAutoCommit() != autoCommitBefore) {
                connection.setAutoCommit(autoCommitBefore);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private DatabaseException refused(SQLException e) {
        return Refusal.of(e, dialect);
    }
}
