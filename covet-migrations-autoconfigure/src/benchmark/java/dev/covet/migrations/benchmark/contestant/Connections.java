package dev.covet.migrations.benchmark.contestant;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a new connection each time, and sums up how long that takes: all contestants connect alike, so it is left out. */
final class Connections implements DataSource {

    private final String url;
    private final String username;
    private final String password;
    private long nanos;

    Connections(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** How long connecting took so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(username, password);
    }

    @Override
    public Connection getConnection(String user, String secret) throws SQLException {
        var begun = System.nanoTime();
        try {
            return user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, secret);
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
