package dev.covet.migrations.lock;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from another connection whether the statement that is executed now waits for a lock. Engines measure such waits where
 * only few users may read it, or not at all. A statement that is done within the first pause costs nothing; and once a
 * connection is not to be had, this watch ends.
 */
final class LockWatch {

    /** How long a statement is left alone. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);

    private final Database database;
    private final Session migrating;
    private final String leaseTable;
    private final LockWaits waits;
    private Optional<String> query;
    private Optional<String> holders;
    private @Nullable String sessionId;

    /** @param migrating the session that is watched, which is left alone */
    LockWatch(Database database, Session migrating, String leaseTable, LockWaits waits) {
        this.database = database;
        this.migrating = migrating;
        this.leaseTable = leaseTable;
        this.waits = waits;
        this.query = migrating.dialect().lockWait();
        this.holders = migrating.dialect().lockHolders();
    }

    /** Whether there is something to ask. */
    boolean canSee() {
        return query.isPresent();
    }

    /** Looks, if it is time to. */
    void look() {
        var statement = waits.current();
        if (statement == null || query.isEmpty() || !statement.isDue(System.nanoTime())) {
            return;
        }
        try {
            var looked = database.openBeside(migrating).map(beside -> look(beside, statement));
            if (looked.isEmpty()) {
                query = Optional.empty();
            }
        } catch (DatabaseException | MigrationException e) {
            LOG.debug("Whether statements wait for locks cannot be seen", e);
            query = Optional.empty();
        }
    }

    private boolean look(Session beside, WatchedStatement statement) {
        try (beside) {
            var answer = beside.first(
                    query.orElseThrow(), row -> new Answer(row.getInt(1), row.wasNull(), row.getString(2)), id(beside));
            var now = System.nanoTime();
            if (answer.isEmpty() || answer.get().unknown()) {
                statement.isUnknown(now);
            } else if (answer.get().waits() == 0) {
                statement.works(now);
            } else {
                statement.waits(now, answer.get().reason());
                askForHolders(beside, statement);
            }
            return true;
        }
    }

    /** @param unknown whether this user may not know */
    private record Answer(
            int waits, boolean unknown, @Nullable String reason) {}

    /** One answer a statement is enough: to find it, a server stops giving locks for a moment. */
    private void askForHolders(Session beside, WatchedStatement statement) {
        if (holders.isEmpty() || !statement.lacksHolders()) {
            return;
        }
        try {
            beside.query(holders.get(), row -> Optional.ofNullable(row.getString(1)), id(beside)).stream()
                    .flatMap(Optional::stream)
                    .forEach(statement::heldBy);
        } catch (DatabaseException e) {
            LOG.debug("Who holds locks cannot be seen", e);
            holders = Optional.empty();
        }
    }

    /** The lease says which session migrates; it is empty when somebody has taken the lease away. */
    private String id(Session beside) {
        var known = sessionId;
        if (known == null) {
            known = new LeaseTable(beside, leaseTable)
                    .holder()
                    .map(Holder::sessionId)
                    .orElse("0");
            sessionId = known;
        }
        return known;
    }
}
