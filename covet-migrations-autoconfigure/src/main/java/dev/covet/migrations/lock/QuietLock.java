package dev.covet.migrations.lock;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.SessionLock;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps migrators away without leaving a trace in the database. It is the session lock of {@link MigrationLock}; the lease is
 * looked at, and taken within a transaction only, that is going to be rolled back.
 */
public final class QuietLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Database database;
    private final Session session;
    private final LeaseTable lease;
    private final Optional<SessionLock> sessionLock;
    private final LockSettings settings;
    private final boolean hasLease;

    private QuietLock(
            Database database,
            Session session,
            LeaseTable lease,
            Optional<SessionLock> sessionLock,
            LockSettings settings) {
        this.database = database;
        this.session = session;
        this.lease = lease;
        this.sessionLock = sessionLock;
        this.settings = settings;
        this.hasLease = lease.hasTable();
    }

    /**
     * Waits until nobody migrates this database.
     *
     * @param session outside of a transaction
     * @throws MigrationLockException if another process still does after the timeout; the message names that process
     */
    public static QuietLock acquire(Database database, Session session, LockSettings settings) {
        var sessionLock = session.dialect().sessionLock(MigrationLock.key(session, settings));
        var lease = new LeaseTable(session, settings.table());
        var begun = System.nanoTime();
        while (!isFree(session, lease, sessionLock)) {
            var left = settings.timeout().minusNanos(System.nanoTime() - begun);
            if (left.isNegative() || left.isZero()) {
                throw held(database, lease, settings);
            }
            MigrationLock.sleep(PAUSE.compareTo(left) < 0 ? PAUSE : left);
        }
        return new QuietLock(database, session, lease, sessionLock, settings);
    }

    /**
     * Takes the lease within the transaction of the session.
     *
     * @return the number that writes of this holder must name
     * @throws MigrationLockException if another process holds it
     */
    public long takeLease() {
        if (!hasLease) {
            lease.createMissing();
        }
        if (!lease.tryAcquire(Owner.ofThisProcess(), settings.lease())) {
            throw held(database, lease, settings);
        }
        return lease.token();
    }

    @Override
    public void close() {
        sessionLock.ifPresent(lock -> MigrationLock.ask(session, lock.release()));
    }

    /** An engine that locks its whole file may refuse even the question while another process migrates. */
    private static boolean isFree(Session session, LeaseTable lease, Optional<SessionLock> sessionLock) {
        try {
            return tryAcquire(session, lease, sessionLock);
        } catch (DatabaseException e) {
            if (e.isBusy()) {
                return false;
            }
            throw e;
        }
    }

    private static boolean tryAcquire(Session session, LeaseTable lease, Optional<SessionLock> sessionLock) {
        if (sessionLock.isPresent()
                && !MigrationLock.ask(session, sessionLock.get().tryAcquire())) {
            return false;
        }
        var free = false;
        try {
            free = lease.holder().filter(holder -> !holder.isExpired()).isEmpty()
                    && !MigrationLock.isDeadHolderBusy(session, lease);
            return free;
        } finally {
            if (!free) {
                sessionLock.ifPresent(lock -> MigrationLock.ask(session, lock.release()));
            }
        }
    }

    private static MigrationLockException held(Database database, LeaseTable lease, LockSettings settings) {
        var holder = lease.holder().map(Holder::describe).orElse("a session that has not written its name");
        return new MigrationLockException(
                List.of(
                        new Problem(
                                "The database '" + database.name()
                                        + "' is being migrated, or a dry run goes on: the migration lock is held"
                                        + " by " + holder + ".",
                                "waited " + settings.timeout().toMillis() + " ms; nothing was executed",
                                "Let that process finish and start again, or wait longer with covet.migrations.dry-run.lock-timeout.")));
    }
}
