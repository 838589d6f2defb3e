package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.backup.Backups;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes backups that are not to be kept any longer. */
@Command(
        name = "prune",
        description =
                "Remove backups that covet.migrations.backup.retention does not keep; the newest sound one stays.")
final class BackupPruneCommand extends DatabaseCommand {

    @Option(names = "--dry-run", description = "Remove nothing; list what would be removed.")
    private boolean dryRun;

    BackupPruneCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var backups = context().application().getBean(Backups.class);
        var removed = dryRun ? backups.superfluous() : backups.prune();
        if (wantsJson()) {
            print(Map.of("removed", removed, "dryRun", dryRun));
        } else if (removed.isEmpty()) {
            out().println("All backups are kept.");
        } else {
            removed.forEach(id -> out().println((dryRun ? "Would remove " : "Removed ") + id));
        }
        return Outcome.DONE;
    }
}
