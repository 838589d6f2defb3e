package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dryrun.DeferredChecks;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.Hindrances;
import dev.covet.migrations.dryrun.Observer;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.dryrun.RehearsedStatement;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes one migration as {@link MigrationExecution} does, but looks at what each statement does, and never fails itself. */
final class DryRunExecution {

    private static final String NOTHING = " Nothing is changed: this was a dry run.";

    private final Session session;
    private final Observer observer;
    private final HistoryWriter history;
    private final DryRunLimits limits;
    private final Preservation preservation;
    private final StepExecution execution;
    private final DryRunListener listener;
    private final PlannedMigration planned;
    private final List<Step> steps;
    private final List<RehearsedStatement> statements = new ArrayList<>();

    DryRunExecution(
            Session session,
            Observer observer,
            HistoryWriter history,
            DryRunLimits limits,
            JavaSteps javaSteps,
            Preservation preservation,
            DryRunListener listener,
            PlannedMigration planned) {
        this.session = session;
        this.observer = observer;
        this.history = history;
        this.limits = limits;
        this.preservation = preservation;
        this.execution = new StepExecution(session, javaSteps, preservation);
        this.listener = listener;
        this.planned = planned;
        this.steps = planned.steps();
    }

    /** Executes all of it, or as much as succeeds. */
    RehearsedMigration run() {
        observer.begin();
        try {
            executeAll();
            return result(null);
        } catch (RuntimeException e) {
            return result(failure(e));
        }
    }

    private void executeAll() {
        var dangling = DanglingRows.before(session, planned);
        for (var step : steps) {
            execute(step);
        }
        dangling.requireNoMore();
        history.record(planned.migration(), state(), new HistoryWriter.Progress(0, steps.size(), steps.size(), null));
        new DeferredChecks(session).run();
        session.goHome();
    }

    private MigrationState state() {
        if (planned.recordedOnly()) {
            return MigrationState.FAKED;
        }
        return planned.direction() == Direction.FORWARD ? MigrationState.APPLIED : MigrationState.ROLLED_BACK;
    }

    private void execute(Step step) {
        listener.statement(planned.migration(), statements.size() + 1, steps.size());
        limits.apply();
        observer.before(step);
        var begun = System.nanoTime();
        try {
            var rows = execution.run(step);
            var duration = Duration.ofNanos(System.nanoTime() - begun);
            statements.add(RehearsedStatement.executed(step.text(), duration, rows, observer.after(step)));
        } catch (RuntimeException e) {
            statements.add(RehearsedStatement.failed(step.text(), Duration.ofNanos(System.nanoTime() - begun)));
            throw e;
        }
    }

    private RehearsedMigration result(@Nullable Problem failure) {
        var executed = List.copyOf(statements);
        steps.stream()
                .skip(executed.size())
                .map(step -> RehearsedStatement.planned(step.text()))
                .forEach(statements::add);
        return new RehearsedMigration(
                planned,
                failure == null ? Outcome.EXECUTED : Outcome.FAILED,
                null,
                executed.stream().map(RehearsedStatement::duration).reduce(Duration.ZERO, Duration::plus),
                statements,
                Hindrances.of(executed),
                observer.heldBefore(),
                preservation.conflicts(),
                failure);
    }

    private Problem failure(RuntimeException e) {
        var number = statements.size();
        var atStep = number > 0 && statements.get(number - 1).failed();
        var migration = planned.migration();
        var what = atStep
                ? "Statement " + number + " of " + steps.size() + " of migration '" + migration.name() + "' failed: "
                : "Migration '" + migration.name() + "' failed after " + number + " of " + steps.size()
                        + " statements: ";
        return new Problem(
                what + reason(e), atStep ? place(steps.get(number - 1)) : migration.origin(), advice(e) + NOTHING);
    }

    private String place(Step step) {
        var line = step instanceof Step.Statement statement && statement.line() > 0 ? ", line " + statement.line() : "";
        return planned.migration().origin() + line + ": "
                + Excerpt.of(step.text(), session.server().engine());
    }

    private static String reason(RuntimeException e) {
        if (e instanceof MigrationException known) {
            return known.problems().get(0).what();
        }
        return e instanceof DatabaseException refused ? refused.describe() : e.toString();
    }

    private String advice(RuntimeException e) {
        if (e instanceof MigrationException known) {
            return known.problems().get(0).fix();
        }
        return e instanceof DatabaseException refused
                ? limits.advice(refused)
                : "Correct the Java step, or what it meets in the database.";
    }
}
