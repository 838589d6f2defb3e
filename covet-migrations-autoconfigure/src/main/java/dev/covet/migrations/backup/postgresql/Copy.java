package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The driver's way to PostgreSQL's COPY; the one class that knows the driver. */
final class Copy {

    /** In bytes. */
    private static final int BUFFER = 1 << 16;

    private final Session session;

    Copy(Session session) {
        this.session = session;
    }

    /**
     * Writes what a statement {@code COPY … TO STDOUT} gives.
     *
     * @return how many rows that are
     */
    long out(String sql, OutputStream target) throws IOException {
        return copy(manager -> manager.copyOut(sql, target));
    }

    /**
     * Feeds a statement {@code COPY … FROM STDIN}.
     *
     * @return how many rows that were
     */
    long in(String sql, InputStream source) throws IOException {
        return copy(manager -> manager.copyIn(sql, source, BUFFER));
    }

    private interface Work {
        long run(CopyManager manager) throws SQLException, IOException;
    }

    private long copy(Work work) throws IOException {
        try {
            return session.withConnection(connection -> {
                try {
                    return work.run(manager(connection));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        try {
            if (connection.isWrapperFor(PGConnection.class)) {
                return connection.unwrap(PGConnection.class).getCopyAPI();
            }
        } catch (NoClassDefFoundError e) {
            throw notOffered(connection);
        }
        throw notOffered(connection);
    }

    private static ConfigurationException notOffered(Connection connection) {
        return new ConfigurationException(
                "Connections of the kind " + connection.getClass().getName() + " do not give access to COPY.",
                "Use the driver org.postgresql:postgresql and a pool that unwraps connections, such as HikariCP, or give"
                        + " migrations a connection of their own with covet.migrations.url.");
    }
}
