package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.audit.ExecutionTime;
import dev.covet.migrations.audit.MigrationProfile;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.ExecutionTimeDescriptor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where the time went. */
@Command(
        name = "profile",
        description =
                "Show where the time of a migration's last execution went; without a name, what was slowest of all.")
final class AuditProfileCommand extends DatabaseCommand {

    private static final int LISTED = 10;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The migration's full name.")
    private @Nullable String name;

    @Mixin
    private PeriodOptions when = new PeriodOptions();

    AuditProfileCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var trail = setup.audit().trail();
        if (name == null) {
            slowest(trail);
        } else {
            profile(trail, name);
        }
        return Outcome.DONE;
    }

    private void profile(AuditTrail trail, String migration) {
        var profile = trail.profile(migration)
                .orElseThrow(() -> new UsageException(
                        "No execution of a migration '" + AuditLines.printable(migration) + "' is recorded."));
        if (wantsJson()) {
            print(Map.of(
                    "migration", ExecutionTimeDescriptor.of(profile.whole()), "statements", of(profile.statements())));
        } else {
            print(profile);
        }
    }

    private void slowest(AuditTrail trail) {
        var migrations = trail.slowestMigrations(when.period(), LISTED);
        var statements = trail.slowestStatements(when.period(), LISTED);
        if (wantsJson()) {
            print(Map.of("slowestMigrations", of(migrations), "slowestStatements", of(statements)));
            return;
        }
        out().println("Slowest migrations:");
        migrations.forEach(time -> out().println("  " + AuditLines.of(time)));
        out().println("Slowest statements:");
        statements.forEach(time -> out().println("  " + AuditLines.of(time)));
    }

    private void print(MigrationProfile profile) {
        out().println(AuditLines.of(profile.whole()) + ", "
                + AuditLines.second(profile.whole().at()));
        if (profile.lockWait() != null) {
            out().println("  " + AuditLines.millis(profile.lockWait()) + " before that waiting for the migration lock");
        }
        for (var time : profile.statements()) {
            out().println("  " + AuditLines.of(time));
            AuditLines.wait(time).ifPresent(wait -> out().println("      " + wait));
        }
    }

    private static List<ExecutionTimeDescriptor> of(List<ExecutionTime> times) {
        return times.stream().map(ExecutionTimeDescriptor::of).toList();
    }
}
