package dev.covet.migrations.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What stands before the commands about backups. */
@Command(name = "backup", description = "Make, list, verify and remove backups.", synopsisSubcommandLabel = "COMMAND")
final class BackupCommand {

    private BackupCommand() {}

    static CommandLine with(CommandContext context) {
        return new CommandLine(new BackupCommand())
                .addSubcommand(new BackupCreateCommand(context))
                .addSubcommand(new BackupListCommand(context))
                .addSubcommand(new BackupVerifyCommand(context))
                .addSubcommand(new BackupPruneCommand(context));
    }
}
