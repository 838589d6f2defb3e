package dev.covet.migrations.database;

import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The beginning and the end of a session's transactions. */
final class SessionTransaction {

    private final Connection connection;
    private final Engine engine;
    private @Nullable Duration wait;

    SessionTransaction(Connection connection, Engine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /** On SQLite a statement can have begun one, of which JDBC's auto-commit does not tell. */
    void requireNone() throws SQLException {
        if (engine == Engine.SQLITE) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("BEGIN; COMMIT");
            }
        }
    }

    void begin() throws SQLException {
        wait = null;
        connection.setAutoCommit(false);
        if (engine == Engine.SQLITE) {
            beginToWrite();
        }
    }

    // SQLite refuses the first write of a transaction that has read before, when somebody else has written meanwhile,
    // be
    // it our own heartbeat. The driver has begun one that only reads; it takes several statements at once.
    private void beginToWrite() throws SQLException {
        var begun = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("COMMIT; BEGIN IMMEDIATE");
            wait = Duration.ofNanos(System.nanoTime() - begun);
        } catch (SQLException e) {
            end(false);
            throw e;
        }
    }

    /** How long the last transaction waited for the right to write; empty where it need not, and the second time. */
    Optional<Duration> takeWait() {
        var taken = Optional.ofNullable(wait);
        wait = null;
        return taken;
    }

    void end(boolean committed) throws SQLException {
        if (!committed) {
            rollBack();
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The exception on its way out says why; this one would hide it.
            if (committed) {
                throw e;
            }
        }
    }

    /**
     * Rolls back, whatever came of it. A connection that cannot is given up at once: turning auto-commit on again would commit
     * what it did.
     */
    void undo() throws SQLException {
        unlessUndone(connection::rollback);
        unlessUndone(() -> connection.setAutoCommit(true));
    }

    /** What may fail. */
    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }

    private void unlessUndone(Ending ending) throws SQLException {
        try {
            ending.run();
        } catch (SQLException e) {
            if (!isUndone(e)) {
                connection.abort(Runnable::run);
                throw e;
            }
        }
    }

    /** A trigger of SQLite's can roll the transaction back, and so can a disk that is full. */
    private boolean isUndone(SQLException e) {
        return engine == Engine.SQLITE && String.valueOf(e.getMessage()).contains("no transaction is active");
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // A connection that cannot roll back is lost, and the server has then rolled back by itself; or SQLite has,
            // as it does when a commit finds the disk full.
            return;
        }
    }
}
