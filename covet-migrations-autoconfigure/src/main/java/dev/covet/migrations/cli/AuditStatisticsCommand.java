package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditOverview;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.AuditDescriptor;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Figures of a period, in the words of the endpoint {@code migrationaudit}. */
@Command(
        name = "statistics",
        description = "Show how many executions there were, how they went, and how long they took.")
final class AuditStatisticsCommand extends DatabaseCommand {

    private static final int LISTED = 10;
    private static final int PERCENT = 100;

    @Mixin
    private PeriodOptions when = new PeriodOptions();

    AuditStatisticsCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var overview = setup.audit().trail().overview(when.period(), LISTED);
        if (wantsJson()) {
            print(AuditDescriptor.of(overview));
        } else {
            print(overview);
        }
        return Outcome.DONE;
    }

    private void print(AuditOverview overview) {
        var statistics = overview.statistics();
        line("Executions", statistics.executions());
        line("Applied", statistics.applied());
        line("Rolled back", statistics.rolledBack());
        line("Failed", statistics.failed());
        line(
                "Success rate",
                statistics
                        .successRate()
                        .map(rate -> String.format(Locale.ROOT, "%.1f %%", rate * PERCENT))
                        .orElse("none"));
        line("Average", statistics.averageDuration().map(AuditLines::millis).orElse("none"));
        line("Rows", statistics.rows());
        line("Events", overview.health().entries());
        line("Health", overview.health().state());
        overview.health().failing().forEach(name -> line("Failing", AuditLines.printable(name)));
    }

    private void line(String what, Object value) {
        out().printf("%-12s %s%n", what, value);
    }
}
