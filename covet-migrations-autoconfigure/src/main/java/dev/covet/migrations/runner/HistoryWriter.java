package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.Owner;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.problem.MigrationLockException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the history on behalf of one holder of the lock. Every write names the holder's token and changes nothing when a
 * later holder has taken over, in the same statement, so that nothing can happen between the question and the write.
 */
final class HistoryWriter {

    private static final int LONGEST_ERROR = 4_000;

    private final Session session;
    private final String history;
    // Keeping the lock's row until the transaction ends leaves no moment between this check and the commit.
    private final String fence;
    private final String insert;
    private final long token;
    private final Set<String> present = new TreeSet<>();
    private final Set<String> begun = new TreeSet<>();

    HistoryWriter(Session session, MigratorSettings settings, long token, History known) {
        this.session = session;
        this.history = session.dialect().quote(settings.historyTable());
        this.fence = session.dialect().quote(settings.lockTable()) + " WHERE id = 1 AND token = ?"
                + session.dialect().keepingRows();
        this.insert = insertSql();
        this.token = token;
        known.rows().forEach(row -> present.add(row.name()));
    }

    /** Records how a migration stands; the row is made when there is none yet. */
    void record(Migration migration, MigrationState state, Progress progress) {
        var name = migration.name().text();
        if (!(present.contains(name) ? update(migration, state, progress) : insert(migration, state, progress))) {
            throw takenOver(migration);
        }
        present.add(name);
    }

    /** Records a failure, after which it is not sure whether a row written before was rolled back with the rest. */
    void recordFailure(Migration migration, Progress progress) {
        if (!update(migration, MigrationState.FAILED, progress)
                && !insert(migration, MigrationState.FAILED, progress)) {
            throw takenOver(migration);
        }
        present.add(migration.name().text());
    }

    /** What happened to a migration so far. */
    record Progress(
            long durationMillis,
            int statementsDone,
            int statementsTotal,
            @Nullable String error) {

        /** Nothing yet. */
        static Progress none(int statementsTotal) {
            return new Progress(0, 0, statementsTotal, null);
        }
    }

    private boolean insert(Migration migration, MigrationState state, Progress progress) {
        begun.add(migration.name().text());
        return write(insert, migration, state, progress);
    }

    /** A migration that begins again gets the time of its new beginning. */
    private boolean update(Migration migration, MigrationState state, Progress progress) {
        var time = begun.add(migration.name().text()) ? "applied_at = CURRENT_TIMESTAMP, " : "";
        var sql = "UPDATE " + history + " SET " + time
                + "app = ?, version = ?, description = ?, checksum = ?, state = ?, duration_ms = ?, executor = ?,"
                + " statements_done = ?, statements_total = ?, error = ? WHERE name = ? AND EXISTS (SELECT 1 FROM "
                + fence
                + ")";
        return write(sql, migration, state, progress);
    }

    /** The history is where it was, also while a script works elsewhere. */
    private boolean write(String sql, Migration migration, MigrationState state, Progress progress) {
        return session.atHome(() -> session.update(sql, values(migration, state, progress))) == 1;
    }

    private @Nullable Object[] values(Migration migration, MigrationState state, Progress progress) {
        var values = new ArrayList<@Nullable Object>();
        values.add(migration.app());
        values.add(migration.version() == null ? null : migration.version().toString());
        values.add(migration.description());
        values.add(migration.checksum().toString());
        values.add(state.name());
        values.add(progress.durationMillis());
        values.add(Owner.ofThisProcess());
        values.add(progress.statementsDone());
        values.add(progress.statementsTotal());
        values.add(cut(progress.error()));
        values.add(migration.name().text());
        values.add(token);
        return values.toArray();
    }

    private static MigrationLockException takenOver(Migration migration) {
        return new MigrationLockException(
                "Another process has taken over the migration lock while migration '" + migration.name()
                        + "' was running here, as this process gave no sign of life for longer than its lease.",
                "Nothing more is done here. Look at the other process; if statements take longer than"
                        + " covet.migrations.lock.lease while the application has no second connection, raise it.");
    }

    private String insertSql() {
        return "INSERT INTO " + history
                + " (app, version, description, checksum, state, duration_ms, executor, statements_done,"
                + " statements_total, error, name) SELECT " + String.join(", ", Collections.nCopies(11, "?")) + " FROM "
                + fence;
    }

    private static @Nullable String cut(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
