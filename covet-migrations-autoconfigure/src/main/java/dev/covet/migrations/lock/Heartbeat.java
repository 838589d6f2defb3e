package dev.covet.migrations.lock;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prolongs the lease from a connection of its own, as the migrating one is busy. A beat that fails is only a beat: the next
 * one may succeed, and if none does the lease ends, somebody takes it over, and the history refuses this process's writes.
 * The first beat comes after a third of a lease, so that short migrations never open a second connection. The same thread
 * looks for waits, so that there is never a third one.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Database database;
    private final Session session;
    private final LockSettings settings;
    private final long token;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "covet-migrations-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    /** @param session the migrating one, which is left alone: where the application has no other, there are no beats */
    Heartbeat(Database database, Session session, LockSettings settings, long token, LockWaits waits) {
        this.database = database;
        this.session = session;
        this.settings = settings;
        this.token = token;
        var interval = Math.max(1, settings.lease().toMillis() / 3);
        var unused = executor.scheduleWithFixedDelay(this::beat, interval, interval, TimeUnit.MILLISECONDS);
        var watch = new LockWatch(database, session, settings.table(), waits);
        if (watch.canSee()) {
            var pause = LockWatch.PAUSE.toMillis();
            unused = executor.scheduleWithFixedDelay(watch::look, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        try {
            var goesOn = database.openBeside(session).map(this::prolong).orElse(false);
            if (!goesOn) {
                executor.shutdown();
            }
        } catch (DatabaseException | MigrationException e) {
            LOG.debug("The lease was not prolonged this time", e);
        }
    }

    private boolean prolong(Session beside) {
        try (beside) {
            return new LeaseTable(beside, settings.table()).prolong(token, settings.lease());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
