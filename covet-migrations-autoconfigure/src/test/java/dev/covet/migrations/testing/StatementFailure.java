package dev.covet.migrations.testing;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Lets one statement that goes through a data source fail, before it reaches the server. */
public final class StatementFailure {

    private final AtomicInteger left = new AtomicInteger(-1);
    private final DataSource dataSource;

    private StatementFailure(DataSource target) {
        this.dataSource = JdbcRecorder.wrap(target, this::count, () -> {});
    }

    /** On a data source of which {@link #dataSource()} is used from now on. */
    public static StatementFailure on(DataSource target) {
        return new StatementFailure(target);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The statement of that number from now on fails, counted from 1; those behind it do not. */
    public void failAt(int number) {
        left.set(number);
    }

    /** How many statements there are still to come before the one that fails. */
    public int left() {
        return left.get();
    }

    /** Whether the statement has not come yet. */
    public boolean isStillToCome() {
        return left.get() > 0;
    }

    private void count(String sql) {
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            StatementFailure.<RuntimeException>raise(new SQLException("the power went off at: " + sql, "58000"));
        }
    }

    /** What a driver throws is checked, but what is told of a statement cannot say so. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(SQLException e) throws E {
        throw (E) e;
    }
}
