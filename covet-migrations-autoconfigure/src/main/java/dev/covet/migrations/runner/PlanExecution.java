package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Executes a plan: each migration by itself, or all of them in one transaction. */
final class PlanExecution {

    private final String database;
    private final Session session;
    private final HistoryWriter history;
    private final JavaSteps javaSteps;
    private final MigrationListener listener;
    private final MigratorSettings settings;
    private final List<CompletedMigration> completed = new ArrayList<>();

    PlanExecution(
            String database,
            Session session,
            HistoryWriter history,
            JavaSteps javaSteps,
            MigrationListener listener,
            MigratorSettings settings) {
        this.database = database;
        this.session = session;
        this.history = history;
        this.javaSteps = javaSteps;
        this.listener = listener;
        this.settings = settings;
    }

    List<CompletedMigration> execute(Plan plan) {
        if (settings.oneTransaction() && plan.migrations().stream().allMatch(PlanExecution::fitsIntoOne)) {
            executeTogether(plan);
        } else {
            plan.migrations().forEach(planned -> applied(observed(planned, execution(planned)::execute)));
        }
        return completed;
    }

    /** A failure rolls all of them back, and only then can it be written; what is committed, and not before, is applied. */
    private void executeTogether(Plan plan) {
        var running = new ArrayList<MigrationExecution>();
        var done = new ArrayList<CompletedMigration>();
        try {
            session.inTransaction(() -> {
                for (var planned : plan.migrations()) {
                    var execution = execution(planned);
                    running.add(execution);
                    done.add(observed(planned, execution::executeWithin));
                }
                return done.size();
            });
        } catch (MigrationExecutionException e) {
            record(running.get(running.size() - 1), e);
            throw e;
        } catch (DatabaseException e) {
            throw notCommitted(plan, running, e);
        }
        done.forEach(this::applied);
    }

    /** All of them would have been committed at once; the last one stands for them. */
    private RuntimeException notCommitted(Plan plan, List<MigrationExecution> running, DatabaseException e) {
        if (running.size() < plan.migrations().size()) {
            return e;
        }
        var last = running.get(running.size() - 1);
        var failure = last.failure(e);
        record(last, failure);
        listener.failed(database, plan.migrations().get(running.size() - 1).migration(), failure);
        return failure;
    }

    private static void record(MigrationExecution failed, MigrationExecutionException failure) {
        try {
            failed.recordFailure(failure);
        } catch (DatabaseException | MigrationLockException onRecord) {
            failure.addSuppressed(onRecord);
        }
    }

    private MigrationExecution execution(PlannedMigration planned) {
        return new MigrationExecution(session, history, javaSteps, settings, planned);
    }

    private CompletedMigration observed(PlannedMigration planned, Supplier<CompletedMigration> work) {
        var migration = planned.migration();
        var result = new ArrayList<CompletedMigration>(1);
        listener.started(database, migration);
        try {
            listener.around(database, migration, () -> result.add(work.get()));
        } catch (MigrationException e) {
            listener.failed(database, migration, e);
            throw e;
        }
        return result.get(0);
    }

    private void applied(CompletedMigration migration) {
        completed.add(migration);
        listener.applied(database, migration);
    }

    private static boolean fitsIntoOne(PlannedMigration planned) {
        return planned.inTransaction()
                && planned.setUp().isEmpty()
                && planned.tearDown().isEmpty();
    }
}
