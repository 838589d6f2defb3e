package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.OperationRisk;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRisk;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.report.PlanDescriptor;
import dev.covet.migrations.report.RunDescriptor;
import dev.covet.migrations.runner.MigrationRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies what is pending, or shows what would be applied. */
@Command(name = "migrate", description = "Apply what is pending.")
final class MigrateCommand extends DryRunCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "The last migration to apply, with all that it depends on; by default everything.")
    private @Nullable String target;

    @Option(names = "--allow-destructive", description = "Allow operations that lose what rows hold, this once.")
    private boolean allowDestructive;

    @ArgGroup
    private @Nullable Show show;

    @ArgGroup
    private @Nullable Recording recording;

    /** Shows instead of doing. */
    static final class Show {

        @Option(names = "--plan", description = "Only list what would be done.")
        private boolean plan;

        @Option(
                names = "--dry-run",
                arity = "0..1",
                paramLabel = "plan|execute",
                preprocessor = AttachedValue.class,
                description = {
                    "Only print the statements that would be executed; with =execute, execute them, undo that, and say what",
                    "each of them did: time, rows, locks."
                })
        private @Nullable DryRunMode dryRun;
    }

    /** Records instead of running. */
    static final class Recording {

        @Option(names = "--fake", description = "Record migrations as applied without running them.")
        private boolean all;

        @Option(
                names = "--fake-initial",
                description = "Record the first migrations of an app whose tables and columns are all there already.")
        private boolean initial;
    }

    MigrateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup configured) {
        var setup = allowDestructive ? configured.allowingDestructive() : configured;
        var request = new PlanRequest(target, adoption());
        if (show == null) {
            migrate(setup, request);
        } else if (show.dryRun == DryRunMode.EXECUTE) {
            return tryOut(setup, request);
        } else {
            show(setup, setup.migrator().plan(request), show);
        }
        return Outcome.DONE;
    }

    private Adoption adoption() {
        if (recording != null && recording.all) {
            return Adoption.ALL;
        }
        return recording != null && recording.initial ? Adoption.INITIAL : Adoption.NONE;
    }

    private void migrate(MigratorSetup setup, PlanRequest request) {
        var name = setup.database().name();
        var run = run(setup, request);
        if (wantsJson()) {
            print(RunDescriptor.of(name, run));
        } else {
            out().println(summary(name, run.completed().size()));
        }
    }

    private MigrationRun run(MigratorSetup setup, PlanRequest request) {
        try (var progress = new MigrateProgress(context().streams(), !wantsJson())) {
            return setup.migratorTelling(progress).migrate(request);
        }
    }

    private Outcome tryOut(MigratorSetup setup, PlanRequest request) {
        var run = tryOut(setup, (runner, how, progress) -> runner.migrate(request, how, progress));
        if (!wantsJson()) {
            tellRefusal(setup, run.plan());
        }
        return run.failure().isPresent() ? Outcome.FAILED : Outcome.DONE;
    }

    private static String summary(String database, int applied) {
        return switch (applied) {
            case 0 -> "Database '" + database + "' is up to date.";
            case 1 -> "Database '" + database + "': 1 migration.";
            default -> "Database '" + database + "': " + applied + " migrations.";
        };
    }

    private void show(MigratorSetup setup, Plan plan, Show how) {
        if (wantsJson()) {
            print(PlanDescriptor.of(
                    setup.database().name(), plan, setup.migrator().assess(plan)));
            return;
        }
        plan.warnings().forEach(context().streams().err()::println);
        tellRefusal(setup, plan);
        if (how.dryRun == DryRunMode.PLAN) {
            out().print(plan);
        }
        if (how.plan) {
            list(setup.migrator().assess(plan));
        }
    }

    private void tellRefusal(MigratorSetup setup, Plan plan) {
        if (!plan.losses().isEmpty() && !setup.settings().rules().destructiveAllowed()) {
            var err = context().streams().err();
            err.println("As it stands, migrate refuses this plan:");
            plan.losses().forEach(err::println);
        }
    }

    private void list(PlanRisk plan) {
        if (plan.migrations().isEmpty()) {
            out().println("Nothing to do.");
        }
        for (var migration : plan.migrations()) {
            var planned = migration.planned();
            out().println(planned.migration().name() + (planned.recordedOnly() ? " (recorded only)" : ""));
            migration.operations().forEach(this::list);
        }
    }

    private void list(OperationRisk risk) {
        out().println("    " + risk.operation().operation().describe() + RiskWords.behind(risk.level()));
        if (risk.level().isAbove(Risk.LOW)) {
            risk.reasons().forEach(reason -> out().println("        " + reason));
            risk.requiredActions().forEach(action -> out().println("        " + action));
            risk.recommendations().forEach(advice -> out().println("        " + advice));
        }
    }
}
