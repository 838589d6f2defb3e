package dev.covet.migrations.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives connections again that were closed, as a pool does: what a server has learnt about the tables of a database is known
 * to that connection only, and a new one for each question costs more than the questions.
 */
public final class ReusedConnections implements AutoCloseable {

    private final DataSource target;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    private ReusedConnections(DataSource target) {
        this.target = target;
    }

    /** To a database of which {@link #dataSource()} is used from now on. */
    public static ReusedConnections to(DataSource target) {
        return new ReusedConnections(target);
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                ReusedConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") && arguments == null
                        ? connection()
                        : invoke(() -> method.invoke(target, arguments)));
    }

    private Connection connection() throws SQLException {
        var known = idle.pollFirst();
        var connection = known == null ? target.getConnection() : known;
        return (Connection) Proxy.newProxyInstance(
                ReusedConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        return invoke(() -> method.invoke(connection, arguments));
                    }
                    giveBack(connection);
                    return null;
                });
    }

    private void giveBack(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        idle.addFirst(connection);
    }

    @Override
    public void close() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("A connection does not close.", e);
            }
        }
    }

    private interface Call {
        @Nullable
        Object of() throws Exception;
    }

    private static @Nullable Object invoke(Call call) throws Throwable {
        try {
            return call.of();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
