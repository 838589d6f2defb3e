package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.report.BackupDescriptor;
import java.util.Map;
import picocli.CommandLine.Command;

/** The backups that there are. */
@Command(name = "list", description = "List the backups, the newest first.")
final class BackupListCommand extends DatabaseCommand {

    BackupListCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var backups = context().application().getBean(Backups.class).list();
        if (wantsJson()) {
            print(Map.of("backups", backups.stream().map(BackupDescriptor::of).toList()));
        } else if (backups.isEmpty()) {
            out().println("There are no backups.");
        } else {
            backups.forEach(backup -> out().println(BackupLine.of(backup)));
        }
        return Outcome.DONE;
    }
}
