package dev.covet.migrations.lock;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.SessionLock;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock that one migrator holds. It is two locks, each of which covers the other's hole: the session lock outlives a dead
 * client for as long as the server still executes its statement; the lease holds where session locks do not, behind a
 * pooler that changes sessions between statements, or in a cluster whose nodes keep their own.
 */
public final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Session session;
    private final LeaseTable lease;
    private final Optional<SessionLock> sessionLock;
    private final long token;
    private final Heartbeat heartbeat;
    private final LockWaits waits;
    private final Duration waited;
    private final Optional<Holder> deadHolder;

    private MigrationLock(
            Session session,
            LeaseTable lease,
            Optional<SessionLock> sessionLock,
            long token,
            Heartbeat heartbeat,
            LockWaits waits,
            Duration waited,
            Optional<Holder> deadHolder) {
        this.session = session;
        this.lease = lease;
        this.sessionLock = sessionLock;
        this.token = token;
        this.heartbeat = heartbeat;
        this.waits = waits;
        this.waited = waited;
        this.deadHolder = deadHolder;
    }

    /**
     * Waits for this database's lock.
     *
     * @param session the one that will migrate: the session lock must be its own
     * @throws dev.covet.migrations.problem.ConfigurationException if the session is in a transaction that began elsewhere
     * @throws MigrationLockException if another process still holds it after the timeout; the message names that process
     */
    public static MigrationLock acquire(Database database, Session session, LockSettings settings) {
        session.requireNoTransaction();
        var sessionLock = session.dialect().sessionLock(key(session, settings));
        var lease = new LeaseTable(session, settings.table());
        var begun = System.nanoTime();
        var pause = FIRST_PAUSE;
        while (true) {
            var attempt = attempt(session, lease, sessionLock, settings);
            if (attempt.succeeded()) {
                var token = lease.token();
                var waited = Duration.ofNanos(System.nanoTime() - begun);
                var waits = new LockWaits();
                return new MigrationLock(
                        session,
                        lease,
                        sessionLock,
                        token,
                        new Heartbeat(database, session, settings, token, waits),
                        waits,
                        waited,
                        attempt.deadHolder());
            }
            var left = settings.timeout().minusNanos(System.nanoTime() - begun);
            if (left.isNegative() || left.isZero()) {
                throw timedOut(database, lease, settings, attempt.busy());
            }
            sleep(pause.compareTo(left) < 0 ? pause : left);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** The number that every write of this holder must name; a later holder has a greater one. */
    public long token() {
        return token;
    }

    /** How long it took to get the lock. */
    public Duration waited() {
        return waited;
    }

    /** To be told of the statements that this session executes, so that somebody looks whether they wait for other locks. */
    public LockWaits waits() {
        return waits;
    }

    /** From whom the lock was taken over, as he gave no sign of life for longer than his lease; empty when nobody had it. */
    public Optional<Holder> deadHolder() {
        return deadHolder;
    }

    @Override
    public void close() {
        heartbeat.close();
        try {
            lease.release(token);
            if (sessionLock.isPresent() && !ask(session, sessionLock.get().release())) {
                LOG.warn(
                        "The session lock was held by another session of the server than the one that gives it back, as"
                                + " behind a pooler that shares sessions between transactions. Give migrations a direct connection"
                                + " with covet.migrations.url; until the pooler closes that session, other migrators may wait for it.");
            }
        } catch (DatabaseException e) {
            // What was to be done is done; a lost connection takes its session lock along, and the lease ends by
            // itself.
            LOG.warn("The migration lock could not be given back, others get it when its lease ends: {}", e.describe());
        }
    }

    /** An engine that locks its whole file may refuse even the attempt while another process migrates. */
    private static Attempt attempt(
            Session session, LeaseTable lease, Optional<SessionLock> sessionLock, LockSettings settings) {
        try {
            return tryBoth(session, lease, sessionLock, settings);
        } catch (DatabaseException e) {
            if (e.isBusy()) {
                return new Attempt(false, e, Optional.empty());
            }
            throw e;
        }
    }

    /**
     * @param busy what the database said when it refused the attempt itself; {@code null} when it did not
     * @param deadHolder whose lease had ended without being given back
     */
    private record Attempt(boolean succeeded, @Nullable DatabaseException busy, Optional<Holder> deadHolder) {}

    private static Attempt tryBoth(
            Session session, LeaseTable lease, Optional<SessionLock> sessionLock, LockSettings settings) {
        if (sessionLock.isPresent() && !ask(session, sessionLock.get().tryAcquire())) {
            return new Attempt(false, null, Optional.empty());
        }
        var acquired = false;
        try {
            var dead = lease.holder().filter(Holder::isExpired);
            acquired = !isBusy(session, dead) && lease.tryAcquire(Owner.ofThisProcess(), settings.lease());
            return new Attempt(acquired, null, dead);
        } finally {
            // Holding one lock while waiting for the other would keep a live holder from taking it back.
            if (!acquired) {
                sessionLock.ifPresent(lock -> ask(session, lock.release()));
            }
        }
    }

    /** A killed client's statement goes on on the server, and behind some poolers no session lock tells us so. */
    static boolean isDeadHolderBusy(Session session, LeaseTable lease) {
        return isBusy(session, lease.holder().filter(Holder::isExpired));
    }

    private static boolean isBusy(Session session, Optional<Holder> dead) {
        var query = session.dialect().isSessionBusy();
        return dead.filter(holder -> query.isPresent())
                .map(Holder::sessionId)
                .filter(id -> !isOwn(session, id))
                .flatMap(id -> session.first(query.orElseThrow(), row -> row.getInt(1), id))
                .filter(busy -> busy == 1)
                .isPresent();
    }

    /** A restarted server gives its numbers again, and a pooler its sessions: ours, busy with asking, says nothing. */
    private static boolean isOwn(Session session, String id) {
        return session.dialect()
                .sessionId()
                .flatMap(own -> session.first("SELECT " + own, row -> row.getString(1)))
                .filter(id::equals)
                .isPresent();
    }

    static boolean ask(Session session, String query) {
        return session.first(query, row -> row.getInt(1))
                .filter(answer -> answer == 1)
                .isPresent();
    }

    private static MigrationLockException timedOut(
            Database database, LeaseTable lease, LockSettings settings, @Nullable DatabaseException busy) {
        var where = "waited " + settings.timeout().toMillis() + " ms; nothing was executed";
        var holder = holder(lease);
        if (busy != null && holder.filter(known -> !known.isExpired()).isEmpty()) {
            return new MigrationLockException(List.of(new Problem(
                    "The migration lock of the database '" + database.name()
                            + "' cannot be taken, as something else that does not migrate has the database locked: "
                            + busy.describe(),
                    where,
                    busy.adviceOr("Let it end, and start again."))));
        }
        return new MigrationLockException(List.of(new Problem(
                "The migration lock of the database '" + database.name() + "' is held by "
                        + holder.map(Holder::describe).orElse("a session that has not written its name yet") + ".",
                where,
                "Let that process finish and start again, or wait longer with covet.migrations.lock.timeout. If it is dead,"
                        + " its lease ends by itself.")));
    }

    /** Where the whole file is locked, nobody can be asked who it is. */
    private static Optional<Holder> holder(LeaseTable lease) {
        try {
            return lease.holder();
        } catch (DatabaseException e) {
            if (e.isBusy()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Server-wide names must tell databases and schemas apart, and may have no more than 64 characters. */
    static String key(Session session, LockSettings settings) {
        var place = session.place() + "/" + settings.table();
        return "covet:" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    static void sleep(Duration pause) {
        try {
            // Jitter keeps many nodes that started together from asking together for ever.
            Thread.sleep(Math.max(1, ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 2)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationLockException(
                    "Waiting for the migration lock was interrupted.", "Start again; nothing was executed.");
        }
    }
}
