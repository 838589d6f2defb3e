package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import java.util.ArrayList;
import java.util.List;

/** Executes a plan: each migration by itself, or all of them in one transaction. */
final class PlanExecution {

    private final Executions executions;
    private final List<CompletedMigration> completed = new ArrayList<>();

    PlanExecution(Executions executions) {
        this.executions = executions;
    }

    List<CompletedMigration> execute(Plan plan) {
        if (executions.settings().oneTransaction() && plan.migrations().stream().allMatch(PlanExecution::fitsIntoOne)) {
            executeTogether(plan);
        } else {
            plan.migrations()
                    .forEach(planned -> applied(executions.observed(planned, executions.of(planned)::execute)));
        }
        return completed;
    }

    /** A failure rolls all of them back, and only then can it be written; what is committed, and not before, is applied. */
    private void executeTogether(Plan plan) {
        var running = new ArrayList<MigrationExecution>();
        var done = new ArrayList<CompletedMigration>();
        try {
            executions.session().inTransaction(() -> {
                for (var planned : plan.migrations()) {
                    var execution = executions.of(planned);
                    running.add(execution);
                    done.add(executions.observed(planned, execution::executeWithin));
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
        executions.listener().failed(executions.database(), plan.migrations().get(running.size() - 1), failure);
        return failure;
    }

    private static void record(MigrationExecution failed, MigrationExecutionException failure) {
        try {
            failed.recordFailure(failure);
        } catch (DatabaseException | MigrationLockException onRecord) {
            failure.addSuppressed(onRecord);
        }
    }

    private void applied(CompletedMigration migration) {
        completed.add(migration);
        executions.listener().applied(executions.database(), migration);
    }

    private static boolean fitsIntoOne(PlannedMigration planned) {
        return planned.inTransaction()
                && planned.setUp().isEmpty()
                && planned.tearDown().isEmpty();
    }
}
