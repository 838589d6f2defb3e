package dev.covet.migrations.runner;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.problem.MigrationException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans and executes while no other process migrates, and tells of it. */
record LockedRun(
        Database database,
        Session session,
        MigratorSettings settings,
        JavaSteps javaSteps,
        MigrationListener listener) {

    /** Carries a plan out. */
    @FunctionalInterface
    interface Execution {

        List<CompletedMigration> execute(Plan plan, Executions executions, History history);
    }

    /**
     * Waits for the lock, and does what there is to do.
     *
     * @param planner makes the plan of the history as it stands under the lock
     * @return what was done; empty when the plan is
     */
    List<CompletedMigration> planAndExecute(Function<History, Plan> planner, Execution execution) {
        try (var lock = MigrationLock.acquire(database, session, settings.lock())) {
            listener.locked(database.name(), lock.waited());
            lock.deadHolder().ifPresent(holder -> listener.takenOver(database.name(), holder, session));
            var table = new HistoryTable(session, settings.historyTable());
            var history = table.read();
            var plan = planned(planner, history);
            plan.warnings().forEach(warning -> listener.warned(database.name(), warning));
            if (plan.isEmpty()) {
                return List.of();
            }
            var writer = new HistoryWriter(session, settings, lock.token(), history);
            var executions =
                    new Executions(database.name(), session, writer, javaSteps, lock.waits(), listener, settings);
            return observed(plan, () -> {
                table.createIfMissing();
                if (plan.keeps()) {
                    new KeepsTable(session, settings).createIfMissing();
                }
                return execution.execute(plan, executions, history);
            });
        }
    }

    private Plan planned(Function<History, Plan> planner, History history) {
        try {
            var plan = planner.apply(history);
            new JavaStepCheck(javaSteps).require(plan);
            return plan;
        } catch (MigrationException e) {
            listener.refused(database.name(), e, session);
            throw e;
        }
    }

    /** Whoever hears of the beginning hears of the end. */
    private List<CompletedMigration> observed(Plan plan, Supplier<List<CompletedMigration>> execution) {
        List<CompletedMigration> completed;
        try {
            listener.planned(database.name(), plan, session);
            completed = execution.get();
        } catch (RuntimeException e) {
            listener.ended(database.name(), session, e);
            throw e;
        }
        listener.ended(database.name(), session, null);
        return completed;
    }
}
