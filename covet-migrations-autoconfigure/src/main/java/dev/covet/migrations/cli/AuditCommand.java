package dev.covet.migrations.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What stands before the commands about the audit. */
@Command(
        name = "audit",
        description = "Who changed what, when, and what came of it; and whether somebody has changed the record of it.",
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {

    private AuditCommand() {}

    static CommandLine with(CommandContext context) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditRecentCommand(context))
                .addSubcommand(new AuditFailedCommand(context))
                .addSubcommand(new AuditHistoryCommand(context))
                .addSubcommand(new AuditStatisticsCommand(context))
                .addSubcommand(new AuditProfileCommand(context))
                .addSubcommand(new AuditReportCommand(context))
                .addSubcommand(new AuditVerifyCommand(context))
                .addSubcommand(new AuditArchiveCommand(context));
    }
}
