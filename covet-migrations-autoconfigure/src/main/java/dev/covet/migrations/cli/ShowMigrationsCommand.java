package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.MigrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All migrations, by app or in the order in which they run. */
@Command(name = "showmigrations", description = "List all migrations; [X] is applied, [ ] is not.")
final class ShowMigrationsCommand extends DatabaseCommand {

    @Option(names = "--plan", description = "In the order in which they run, with what each depends on.")
    private boolean plan;

    ShowMigrationsCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var migrations = migrations(setup);
        if (wantsJson()) {
            print(setup, migrations);
        } else if (plan) {
            migrations.forEach(migration -> out().println(line(migration) + dependencies(migration)));
        } else {
            printByApp(migrations);
        }
        return Outcome.DONE;
    }

    private void printByApp(List<MigrationStatus> migrations) {
        var apps = new TreeMap<String, List<MigrationStatus>>();
        migrations.forEach(migration ->
                apps.computeIfAbsent(migration.app(), app -> new ArrayList<>()).add(migration));
        apps.forEach((app, its) -> {
            out().println(app);
            its.forEach(migration -> out().println(" " + line(migration)));
        });
    }

    private static String line(MigrationStatus migration) {
        return switch (migration.state()) {
            case APPLIED -> "[X] " + migration.name();
            case PENDING -> "[ ] " + migration.name() + RiskWords.behind(migration.risk());
            default ->
                (migration.state().isInEffect() ? "[X] " : "[ ] ") + migration.name() + " (" + migration.state() + ")";
        };
    }

    private static String dependencies(MigrationStatus migration) {
        return migration.dependsOn().isEmpty() ? "" : "  after " + String.join(", ", migration.dependsOn());
    }
}
