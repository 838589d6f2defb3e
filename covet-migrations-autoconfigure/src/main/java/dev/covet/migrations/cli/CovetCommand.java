package dev.covet.migrations.cli;

import picocli.CommandLine.Command;

/** What stands before every command. */
@Command(
        name = "covet",
        description = "Database migrations of this application.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Properties of the application are set as for a server, such as --spring.profiles.active=test.",
            "Exit codes: 0 done, 1 the check found something, 2 the command line is wrong, 3 it failed."
        })
final class CovetCommand {}
