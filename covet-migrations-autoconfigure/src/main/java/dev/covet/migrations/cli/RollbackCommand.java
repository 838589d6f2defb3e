package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.report.RollbackDescriptor;
import dev.covet.migrations.report.RunDescriptor;
import dev.covet.migrations.runner.MigrationRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Undoes migrations, after having said what would come of it. */
@Command(
        name = "rollback",
        description = {
            "Undo migrations; without more, the last one. What they take away is kept, and comes back with them.",
            "Exits with 1, and changes nothing, when that is unsafe."
        })
final class RollbackCommand extends DryRunCommand {

    @ArgGroup
    private @Nullable Extent extent;

    @Option(
            names = "--dry-run",
            arity = "0..1",
            paramLabel = "plan|execute",
            preprocessor = AttachedValue.class,
            description = {
                "Only say what would come of it, with the statements; with =execute, execute them, undo that, and say what",
                "each of them did: time, rows, locks."
            })
    private @Nullable DryRunMode dryRun;

    @Option(names = "--force", description = "Undo also what goes against covet.migrations.rollback.*.")
    private boolean force;

    /** What is undone. */
    static final class Extent {

        @Parameters(
                arity = "0..1",
                paramLabel = "TARGET",
                description = "The migration to return to: what depends on it is undone; 'zero' to undo all.")
        private @Nullable String target;

        @Option(names = "--steps", paramLabel = "N", description = "Undo the N migrations that were applied last.")
        private @Nullable Integer steps;

        @Option(names = "--to-version", paramLabel = "V", description = "Undo what version V does not have.")
        private @Nullable String version;

        @Option(
                names = "--migration",
                paramLabel = "NAME",
                description = "Undo this migration, with all that depend on it.")
        private @Nullable String migration;
    }

    RollbackCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var request = request();
        var validation = setup.migrator().validateRollback(request);
        if (dryRun == DryRunMode.EXECUTE && validation.errors().isEmpty()) {
            return tryOut(setup, request, validation);
        }
        if (dryRun != null
                || !(validation.isSafe() || (force && validation.errors().isEmpty()))) {
            tell(setup, validation);
            return validation.isSafe() ? Outcome.DONE : Outcome.FOUND;
        }
        if (!wantsJson()) {
            summarize(validation);
        }
        rollback(setup, request);
        return Outcome.DONE;
    }

    private Outcome tryOut(MigratorSetup setup, RollbackRequest request, RollbackValidation validation) {
        if (!wantsJson()) {
            summarize(validation);
        }
        var run = tryOut(setup, (runner, how, progress) -> runner.rollback(request, how, progress));
        if (run.failure().isPresent()) {
            return Outcome.FAILED;
        }
        return validation.isSafe() ? Outcome.DONE : Outcome.FOUND;
    }

    private RollbackRequest request() {
        var chosen = extent;
        if (chosen != null && chosen.target != null) {
            return new RollbackRequest.To(chosen.target);
        }
        if (chosen != null && chosen.version != null) {
            return new RollbackRequest.ToVersion(chosen.version);
        }
        if (chosen != null && chosen.migration != null) {
            return new RollbackRequest.Only(chosen.migration, true);
        }
        return steps(chosen == null || chosen.steps == null ? 1 : chosen.steps);
    }

    private static RollbackRequest steps(int count) {
        if (count < 1) {
            throw new UsageException("--steps is " + count + "; it must be at least 1.");
        }
        return new RollbackRequest.Steps(count);
    }

    private void rollback(MigratorSetup setup, RollbackRequest request) {
        var name = setup.database().name();
        var run = run(setup, request);
        if (wantsJson()) {
            print(RunDescriptor.of(name, run));
            return;
        }
        run.completed()
                .forEach(completed ->
                        completed.conflicts().forEach(context().streams().err()::println));
        var count = run.completed().size();
        var undone = count == 1 ? "1 migration undone." : count + " migrations undone.";
        out().println("Database '" + name + "': "
                + (count == 0 ? "nothing to undo, as no migration is applied that would be." : undone));
    }

    private MigrationRun run(MigratorSetup setup, RollbackRequest request) {
        try (var progress = new MigrateProgress(context().streams(), !wantsJson())) {
            return setup.migratorTelling(progress).rollback(request, force);
        }
    }

    private void tell(MigratorSetup setup, RollbackValidation validation) {
        if (wantsJson()) {
            print(RollbackDescriptor.of(setup.database().name(), validation));
            return;
        }
        summarize(validation);
        validation.recommendations().forEach(advice -> out().println("Advice:   " + advice));
        if (dryRun != null) {
            validation.planned().ifPresent(plan -> out().print(plan));
        }
        if (!validation.isSafe()) {
            var err = context().streams().err();
            err.println("Nothing is undone:");
            validation.errors().stream().map(Problem::toString).forEach(err::println);
            validation.refusals().stream().map(Problem::toString).forEach(err::println);
        }
    }

    private void summarize(RollbackValidation validation) {
        var names = validation.planned().stream()
                .flatMap(plan -> plan.migrations().stream())
                .map(planned -> planned.migration().name().text())
                .toList();
        if (!names.isEmpty()) {
            out().println("To undo:  " + String.join(", ", names));
        }
        out().println("Risk:     " + validation.risk());
        validation.dataAtRisk().forEach((table, rows) -> out().println("At risk:  " + table + ", " + rows));
        validation.warnings().forEach(warning -> out().println("Warning:  " + warning));
    }
}
