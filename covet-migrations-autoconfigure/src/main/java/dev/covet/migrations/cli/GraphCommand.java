package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.report.GraphSvg;
import dev.covet.migrations.report.GraphText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The migrations and what they depend on, as a drawing. */
@Command(name = "graph", description = "Draw the migrations and what they depend on.")
final class GraphCommand extends DatabaseCommand {

    /** What the drawing is made for. */
    enum Format {
        MERMAID,
        DOT,
        SVG
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "mermaid",
            description = "One of ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Format format = Format.MERMAID;

    GraphCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var migrations = migrations(setup);
        if (wantsJson()) {
            print(setup, migrations);
        } else {
            out().print(drawing(migrations));
        }
        return Outcome.DONE;
    }

    private String drawing(List<MigrationStatus> migrations) {
        return switch (format) {
            case MERMAID -> GraphText.mermaid(migrations);
            case DOT -> GraphText.dot(migrations);
            case SVG -> GraphSvg.of(migrations);
        };
    }
}
