package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Engine;
import java.time.Duration;

/** Keeps a dry run from waiting for others, and from keeping others waiting, for longer than it may. */
final class DryRunLimits {

    private static final String ON_POSTGRESQL =
            "SELECT set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)";

    private final Session session;
    private final DryRunSettings settings;
    private final long begun = System.nanoTime();

    DryRunLimits(Session session, DryRunSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * Must be called before each statement, as the one before it may have set other limits.
     *
     * @throws MigrationExecutionException when the time is over
     */
    void apply() {
        if (isOver()) {
            throw new MigrationExecutionException(
                    "the time limit of " + settings.timeLimit().toMillis() + " ms is over.", longer());
        }
        if (session.server().engine() == Engine.POSTGRESQL) {
            session.query(
                    ON_POSTGRESQL,
                    row -> 0,
                    String.valueOf(settings.lockTimeout().toMillis()),
                    String.valueOf(Math.max(1, left().toMillis())));
        }
    }

    /** What to do about a statement that the database refused. */
    String advice(DatabaseException e) {
        if (isOver()) {
            return "It was cancelled, as the time limit of "
                    + settings.timeLimit().toMillis() + " ms was over. " + longer();
        }
        if (e.isBusy()) {
            return "Somebody else holds a lock that it needs; it waited "
                    + settings.lockTimeout().toMillis()
                    + " ms. Try again, or wait longer with covet.migrations.dry-run.lock-timeout; migrating would wait, too.";
        }
        if (e.hasState("55P04")) {
            return "A value that an enumeration gets can be used by another migration only, and a dry run has one"
                    + " transaction for all. Migrate up to the one that adds it, then try this one.";
        }
        return e.adviceOr("Correct the migration, or what it meets in the database.");
    }

    private static String longer() {
        return "Allow more with covet.migrations.dry-run.time-limit where others may wait for so long.";
    }

    private boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    private Duration left() {
        return settings.timeLimit().minusNanos(System.nanoTime() - begun);
    }
}
