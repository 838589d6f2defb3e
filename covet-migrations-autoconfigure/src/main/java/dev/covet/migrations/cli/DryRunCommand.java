package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.report.DryRunDescriptor;
import dev.covet.migrations.runner.DryRunner;
import picocli.CommandLine.Option;

/** A command that can try out what it would do. */
abstract class DryRunCommand extends DatabaseCommand {

    @Option(names = "--java", description = "With --dry-run=execute, run steps written in Java, too.")
    private boolean java;

    DryRunCommand(CommandContext context) {
        super(context);
    }

    /** What is tried out. */
    @FunctionalInterface
    interface Trial {

        DryRun run(DryRunner runner, DryRunSettings how, DryRunListener progress);
    }

    /** Tries it out and prints what came of it. */
    final DryRun tryOut(MigratorSetup setup, Trial trial) {
        var run = run(setup, trial);
        if (wantsJson()) {
            print(DryRunDescriptor.of(run));
        } else {
            new DryRunReport(context().streams()).print(run);
        }
        return run;
    }

    private DryRun run(MigratorSetup setup, Trial trial) {
        var how = java ? setup.dryRun().withJava() : setup.dryRun();
        try (var progress = new DryRunProgress(context().streams())) {
            return trial.run(setup.dryRunner(), how, progress);
        }
    }
}
