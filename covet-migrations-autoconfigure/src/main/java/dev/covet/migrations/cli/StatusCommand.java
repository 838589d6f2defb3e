package dev.covet.migrations.cli;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.report.DatabaseDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** How the database stands, in the words of the endpoint {@code migrations}. */
@Command(name = "status", description = "Show how the database stands.")
final class StatusCommand extends DatabaseCommand {

    StatusCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var databases = context().application().getBean(CovetMigrations.class).status();
        if (wantsJson()) {
            var descriptors = new LinkedHashMap<String, DatabaseDescriptor>();
            databases.forEach((name, status) -> descriptors.put(name, DatabaseDescriptor.of(status)));
            print(Map.of("databases", descriptors));
        } else {
            databases.forEach(this::print);
        }
        return Outcome.DONE;
    }

    private void print(String name, DatabaseStatus status) {
        var counts = status.counts();
        line("Database", name + ", " + status.engine() + " " + status.engineVersion());
        line("Health", status.health().name());
        line("Current", status.current() == null ? "none" : status.current());
        if (status.schemaVersion() != null) {
            line("Version", status.schemaVersion());
        }
        line(
                "Migrations",
                counts.applied() + " applied, " + counts.pending() + " pending, " + counts.failed() + " failed, "
                        + counts.orphaned() + " orphaned");
        status.migrations().stream()
                .filter(migration -> migration.state() != MigrationState.APPLIED)
                .forEach(migration -> line(migration.state().name(), migration.name() + risk(migration)));
    }

    private static String risk(MigrationStatus migration) {
        return migration.state() == MigrationState.PENDING ? RiskWords.behind(migration.risk()) : "";
    }

    private void line(String what, String value) {
        out().printf("%-12s %s%n", what, value);
    }
}
