package dev.covet.migrations.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What stands before the commands about what migrations have put aside. */
@Command(
        name = "keeps",
        description = "List, bring back and throw away what migrations took away and kept.",
        synopsisSubcommandLabel = "COMMAND")
final class KeepsCommand {

    private KeepsCommand() {}

    static CommandLine with(CommandContext context) {
        return new CommandLine(new KeepsCommand())
                .addSubcommand(new KeepsListCommand(context))
                .addSubcommand(new KeepsRestoreCommand(context))
                .addSubcommand(new KeepsPruneCommand(context));
    }
}
