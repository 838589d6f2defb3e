package dev.covet.migrations.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Records the SQL that goes through a data source, for tests that assert how much an action asks of the database. What a
 * driver asks by itself (to commit, or for the answers of {@code DatabaseMetaData}) does not pass here.
 */
public final class StatementCounter {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final DataSource dataSource;

    private StatementCounter(DataSource counted) {
        this.dataSource = JdbcRecorder.wrap(counted, statements::add, connections::incrementAndGet);
    }

    /** A counter for a data source of which {@link #dataSource()} is used from now on. */
    public static StatementCounter on(DataSource counted) {
        return new StatementCounter(counted);
    }

    /** A data source that tells each statement before it is executed. */
    public static DataSource telling(DataSource watched, Consumer<String> listener) {
        return JdbcRecorder.wrap(watched, listener, () -> {});
    }

    /** The data source whose use is counted. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** What was executed, in order; of a batch each entry, whether it succeeded or not. */
    public List<String> statements() {
        synchronized (statements) {
            return List.copyOf(statements);
        }
    }

    /** How many connections were asked for. */
    public int connections() {
        return connections.get();
    }

    /** Forgets all so far. */
    public void reset() {
        statements.clear();
        connections.set(0);
    }
}
