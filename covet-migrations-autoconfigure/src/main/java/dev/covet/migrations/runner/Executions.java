package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.LockWaits;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * What executing migrations of one run needs.
 *
 * @param database what the application calls it
 * @param history is told how each migration stands
 * @param waits is told which statement is executed
 * @param listener is told what happens
 */
record Executions(
        String database,
        Session session,
        HistoryWriter history,
        JavaSteps javaSteps,
        LockWaits waits,
        MigrationListener listener,
        MigratorSettings settings) {

    MigrationExecution of(PlannedMigration planned) {
        return new MigrationExecution(this, planned);
    }

    /** Carries out the work for a migration, so that the listener is told of its beginning and its failure. */
    CompletedMigration observed(PlannedMigration planned, Supplier<CompletedMigration> work) {
        var result = new ArrayList<CompletedMigration>(1);
        try {
            listener.started(database, planned, session);
            listener.around(database, planned, () -> result.add(work.get()));
        } catch (MigrationException e) {
            listener.failed(database, planned, e);
            throw e;
        }
        return result.get(0);
    }
}
