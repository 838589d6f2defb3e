package dev.covet.migrations.runner;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.plan.Restoring;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.time.Instant;
import java.util.List;

/** What migrations of a database have put aside: to be looked at, brought back by hand, and thrown away. */
public final class KeptData {

    private final Database database;
    private final MigratorSettings settings;

    public KeptData(Database database, MigratorSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Everything, in the order in which it was put aside. */
    public List<Kept> list() {
        try (var session = database.open()) {
            return new KeepsTable(session, settings).read();
        }
    }

    /**
     * Brings back what is missing now: rows that are not there, and values where there are none. What is there stays.
     *
     * @param id of what was put aside
     * @return rows that could not be brought back, as sentences that name their keys
     * @throws DriftException when there is nothing of that number, or no place for it
     */
    public List<String> restore(long id) {
        try (var session = database.open();
                var lock = MigrationLock.acquire(database, session, settings.lock())) {
            lock.waited();
            var kept = find(session, id);
            var table = new SessionDatabase(session, settings)
                    .schema()
                    .table(kept.what().table());
            var steps = table.map(found -> Restoring.missing(session.dialect(), kept.what(), found))
                    .orElse(List.of());
            if (steps.isEmpty()) {
                throw new DriftException(
                        "There is no table '" + kept.what().table() + "' now that could take back what was kept of it.",
                        "Undo the migration that took it away, or copy from the table '"
                                + kept.what().place() + "' by hand.");
            }
            var preservation = new Preservation(session, settings);
            session.inTransaction(() -> {
                steps.forEach(step -> preservation.restore((Step.Restore) step));
                return true;
            });
            return preservation.conflicts();
        } catch (DatabaseException e) {
            throw new MigrationExecutionException(
                    "What was kept under " + id + " could not be brought back: " + e.describe(),
                    e.adviceOr("Look up the error in the engine's manual.") + " Nothing was changed.");
        }
    }

    private Kept find(Session session, long id) {
        return new KeepsTable(session, settings)
                .read().stream()
                        .filter(kept -> kept.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new DriftException(
                                "Nothing is kept under the number " + id + ".",
                                "'covet keeps list' shows what is kept."));
    }

    /**
     * Throws away what has expired, and what was brought back whole.
     *
     * @param now the moment by which it has expired
     * @return what was thrown away
     */
    public List<Kept> prune(Instant now) {
        try (var session = database.open();
                var lock = MigrationLock.acquire(database, session, settings.lock())) {
            lock.waited();
            var register = new KeepsTable(session, settings);
            var gone = register.read().stream()
                    .filter(kept -> kept.state() == Kept.State.RESTORED
                            || !kept.expires().isAfter(now))
                    .toList();
            gone.forEach(kept -> {
                session.execute("DROP TABLE IF EXISTS "
                        + session.dialect().quote(kept.what().place()));
                register.remove(kept.id());
            });
            return gone;
        }
    }
}
