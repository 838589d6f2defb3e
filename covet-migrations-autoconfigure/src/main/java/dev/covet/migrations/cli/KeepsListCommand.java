package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.report.KeptDescriptor;
import java.util.List;
import picocli.CommandLine.Command;

/** What was put aside. */
@Command(name = "list", description = "What is kept, where, for how long, and what has become of it.")
final class KeepsListCommand extends DatabaseCommand {

    KeepsListCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(String database, List<KeptDescriptor> keeps) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var all = setup.keptData().list();
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    all.stream().map(KeptDescriptor::of).toList()));
        } else if (all.isEmpty()) {
            out().println("Nothing is kept.");
        } else {
            all.forEach(kept -> out().println(line(kept)));
        }
        return Outcome.DONE;
    }

    static String line(Kept kept) {
        var what = kept.what();
        var columns = what.columns().isEmpty() ? "" : "." + what.columns().get(0);
        return kept.id() + "  " + what.table()
                + switch (what.kind()) {
                    case ROWS -> "";
                    case VALUES, CHANGED -> columns;
                }
                + ", " + kept.rows() + (kept.rows() == 1 ? " row" : " rows") + ", by "
                + what.point().migration() + " "
                + switch (what.point().direction()) {
                    case FORWARD -> "applied";
                    case BACKWARD -> "undone";
                }
                + " " + kept.since() + ", until " + kept.expires() + ", in " + what.place() + ": " + kept.state();
    }
}
