package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditFailure;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.AuditFailureDescriptor;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What failed, and what to do about it. */
@Command(name = "failed", description = "List what failed, what to do about it, and whether it has gone well since.")
final class AuditFailedCommand extends DatabaseCommand {

    @Mixin
    private PeriodOptions when = new PeriodOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    AuditFailedCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(String database, List<AuditFailureDescriptor> failures) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var failures = setup.audit().trail().failures(when.period(), limit.number());
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    failures.stream().map(AuditFailureDescriptor::of).toList()));
        } else if (failures.isEmpty()) {
            out().println("Nothing failed.");
        } else {
            failures.forEach(this::print);
        }
        return Outcome.DONE;
    }

    private void print(AuditFailure failure) {
        var resolved = failure.resolved();
        out().println(AuditLines.of(failure.entry()) + (Boolean.TRUE.equals(resolved) ? ", gone well since" : ""));
        failure.message().lines().forEach(line -> out().println("  " + AuditLines.printable(line)));
        out().println("  Fix: " + AuditLines.printable(failure.advice()));
    }
}
