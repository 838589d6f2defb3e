package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.KeptDescriptor;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** Throws away what has expired. */
@Command(name = "prune", description = "Throw away what has expired, and what was brought back whole.")
final class KeepsPruneCommand extends DatabaseCommand {

    KeepsPruneCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(String database, List<KeptDescriptor> pruned) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var pruned = setup.keptData().prune(Clock.systemUTC().instant());
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    pruned.stream().map(KeptDescriptor::of).toList()));
        } else if (pruned.isEmpty()) {
            out().println("Nothing to throw away.");
        } else {
            pruned.forEach(kept -> out().println("Thrown away: " + KeepsListCommand.line(kept)));
        }
        return Outcome.DONE;
    }
}
