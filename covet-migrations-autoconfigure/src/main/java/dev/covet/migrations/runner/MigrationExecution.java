package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.HistoryWriter.Progress;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes one planned migration and records it. */
final class MigrationExecution {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final Session session;
    private final HistoryWriter history;
    private final Preservation preservation;
    private final StepExecution execution;
    private final RowDemands demands;
    private final ObservedSteps observed;
    private final PlannedMigration planned;
    private final Migration migration;
    private final List<Step> steps;
    private final long begun = System.nanoTime();
    private int done;
    private boolean finished;
    private int committed;

    MigrationExecution(Executions executions, PlannedMigration planned) {
        this.session = executions.session();
        this.preservation = new Preservation(session, executions.settings());
        this.history = executions.history();
        this.execution = new StepExecution(session, executions.javaSteps(), preservation);
        this.observed = new ObservedSteps(
                session,
                executions.waits(),
                step -> executions.listener().executed(executions.database(), planned, step));
        this.demands = new RowDemands(session, planned);
        this.planned = planned;
        this.migration = planned.migration();
        this.steps = planned.steps();
    }

    /**
     * Executes the migration by itself.
     *
     * @throws MigrationExecutionException when a statement fails; the failure is in the history then
     */
    CompletedMigration execute() {
        try {
            planned.setUp().forEach(session::execute);
            executeSteps();
        } catch (RuntimeException e) {
            var failure = recorded(e);
            tearDown().executeAfter(failure);
            throw failure;
        }
        finished = true;
        tearDown().execute();
        session.goHome();
        return completed();
    }

    private TearDown tearDown() {
        return new TearDown(session, planned.tearDown());
    }

    /**
     * Executes the migration within a transaction that its caller has begun.
     *
     * @throws MigrationExecutionException when a statement fails; the caller rolls back
     */
    CompletedMigration executeWithin() {
        try {
            runAll();
            session.goHome();
        } catch (RuntimeException e) {
            throw failure(e);
        }
        return completed();
    }

    /** Writes into the history that the migration failed, after everything was rolled back. */
    void recordFailure(MigrationExecutionException failure) {
        var reason = failure.problems().get(0).what();
        history.recordFailure(migration, new Progress(millis(), committed, steps.size(), reason));
    }

    /** Whether everything was carried out, and committed where the migration has a transaction of its own. */
    boolean isFinished() {
        return finished;
    }

    /** How many steps were carried out to their end. */
    int stepsDone() {
        return done;
    }

    private void executeSteps() {
        if (planned.recordedOnly()) {
            record(MigrationState.FAKED);
        } else if (planned.inTransaction()) {
            session.inTransaction(() -> {
                runAll();
                return done;
            });
        } else {
            runEach();
        }
    }

    private void runAll() {
        var dangling = DanglingRows.before(session, planned);
        for (var step : steps) {
            run(step);
        }
        dangling.requireNoMore();
        record(planned.direction() == Direction.FORWARD ? MigrationState.APPLIED : MigrationState.ROLLED_BACK);
    }

    /** The history says beforehand that the migration runs, and after each statement how far it has come. */
    private void runEach() {
        history.record(migration, MigrationState.RUNNING, Progress.none(steps.size()));
        for (var step : steps) {
            runAlone(step);
            committed++;
            if (committed < steps.size()) {
                history.record(
                        migration, MigrationState.RUNNING, new Progress(millis(), committed, steps.size(), null));
            }
        }
        record(planned.direction() == Direction.FORWARD ? MigrationState.APPLIED : MigrationState.ROLLED_BACK);
    }

    /** Rows that Java code changes can be undone on every engine, as long as it defines no tables. */
    private void runAlone(Step step) {
        if (step instanceof Step.Statement || !isUndoneAlone(step)) {
            run(step);
        } else {
            session.inTransaction(() -> {
                var dangling = DanglingRows.before(session, List.of(step));
                run(step);
                dangling.requireNoMore();
                return done;
            });
        }
    }

    /** Whether a step that fails leaves nothing behind: a statement does not, nor does what has a transaction of its own. */
    private boolean isUndoneAlone(Step step) {
        return step instanceof Step.Statement
                || step instanceof Step.Rebuild
                || migration.transactional() == TransactionMode.AUTO;
    }

    private void run(Step step) {
        // Asked first, as taking the literals out of a statement costs about as much as reading its file did.
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}, step {} of {}: {}", migration.name(), done + 1, steps.size(), excerpt(step));
        }
        try {
            observed.run(step, () -> {
                demands.requireBefore(done);
                return execution.run(step);
            });
        } catch (DatabaseException e) {
            throw demands.explained(e);
        }
        done++;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private void record(MigrationState state) {
        history.record(migration, state, new Progress(millis(), done, steps.size(), null));
    }

    private MigrationException recorded(RuntimeException e) {
        if (e instanceof MigrationLockException lost) {
            return lost;
        }
        var failure = failure(e);
        try {
            recordFailure(failure);
            session.goHome();
        } catch (DatabaseException | MigrationLockException onRecord) {
            failure.addSuppressed(onRecord);
        }
        return failure;
    }

    /** What {@code e}, met in the step that runs or in committing all of them, means for this migration. */
    MigrationExecutionException failure(RuntimeException e) {
        if (e instanceof MigrationLockException lost) {
            throw lost;
        }
        var reason = reason(e);
        var what = done < steps.size()
                ? "Statement " + (done + 1) + " of " + steps.size() + " of migration '" + migration.name()
                        + "' failed: " + reason
                : "Migration '" + migration.name() + "' could not be committed: " + reason;
        return new MigrationExecutionException(List.of(new Problem(what, place(), fix(e))), e);
    }

    private static String reason(RuntimeException e) {
        if (e instanceof MigrationException known) {
            return known.problems().get(0).what();
        }
        return e instanceof DatabaseException refused ? refused.describe() : e.toString();
    }

    private String place() {
        if (done >= steps.size()) {
            return migration.origin();
        }
        var step = steps.get(done);
        var line = step instanceof Step.Statement statement && statement.line() > 0
                ? ", line " + statement.line()
                : ", operation " + planned.operationOf(done);
        return migration.origin() + line + ": " + excerpt(step);
    }

    private String excerpt(Step step) {
        return Excerpt.of(step.text(), session.server().engine());
    }

    private String fix(RuntimeException e) {
        return planned.direction() == Direction.FORWARD ? advice(e) + " " + whatIsCommitted() : advice(e);
    }

    private static String advice(RuntimeException e) {
        if (e instanceof MigrationException known) {
            return known.problems().get(0).fix();
        }
        return e instanceof DatabaseException refused
                ? refused.adviceOr("Correct the migration, or what it meets in the database.")
                : "Correct the Java step, or what it meets in the database.";
    }

    private String whatIsCommitted() {
        if (planned.inTransaction()) {
            return "Nothing of this migration is committed; the next start tries it again.";
        }
        var inPart = done < steps.size() && !isUndoneAlone(steps.get(done))
                ? "What this step itself had done before it failed may be committed. "
                : "";
        return inPart + whichStatementsAreCommitted();
    }

    private String whichStatementsAreCommitted() {
        return switch (committed) {
            case 0 -> "No statement before it is committed; the next start tries it again.";
            case 1 -> "Statement 1 is committed and stays; the next start is refused until that is settled.";
            default ->
                "Statements 1 to " + committed
                        + " are committed and stay; the next start is refused until that is settled.";
        };
    }

    private CompletedMigration completed() {
        return new CompletedMigration(
                migration,
                planned.direction(),
                since(begun),
                done,
                observed.rows(),
                observed.waited(),
                planned.recordedOnly(),
                preservation.conflicts());
    }

    private long millis() {
        return since(begun).toMillis();
    }
}
