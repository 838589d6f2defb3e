package dev.covet.migrations.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Another session, which holds locks for a while. */
final class OtherSession implements AutoCloseable {

    private final Connection connection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** Executes statements in a transaction that stays open. */
    OtherSession(DataSource dataSource, String... statements) throws SQLException {
        this.connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        for (var sql : statements) {
            execute(sql);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The server's number of it. */
    String id(String expression) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT " + expression)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Undoes its transaction in so many milliseconds. */
    void letGoAfter(long millis) {
        after(millis, connection::rollback);
    }

    /** Commits its transaction in so many milliseconds. */
    void commitAfter(long millis) {
        after(millis, connection::commit);
    }

    /** What ends a transaction. */
    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }

    private void after(long millis, Ending ending) {
        var unused = clock.schedule(
                () -> {
                    ending.run();
                    return true;
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        connection.close();
    }
}
