package dev.covet.migrations.cli;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.report.MigrationDescriptor;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about one database of the application; what all of them have in common. */
abstract class DatabaseCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(names = "--database", paramLabel = "NAME", description = "The database, if there are several.")
    private @Nullable String database;

    DatabaseCommand(CommandContext context) {
        this.context = context;
    }

    /** Does it, printing in the form that is asked for. */
    abstract Outcome execute(MigratorSetup setup);

    @Override
    public final Integer call() {
        return execute(setup()).exitCode();
    }

    final CommandContext context() {
        return context;
    }

    final PrintStream out() {
        return context.streams().out();
    }

    final boolean wantsJson() {
        return json;
    }

    /** All migrations of the database, as they stand. */
    final List<MigrationStatus> migrations(MigratorSetup setup) {
        var status = context.application()
                .getBean(CovetMigrations.class)
                .status()
                .get(setup.database().name());
        return status == null ? List.of() : status.migrations();
    }

    /** Prints migrations as a document of JSON. */
    final void print(MigratorSetup setup, List<MigrationStatus> migrations) {
        print(Map.of(
                "database",
                setup.database().name(),
                "migrations",
                migrations.stream().map(MigrationDescriptor::of).toList()));
    }

    /** Prints a document of JSON. */
    final void print(Object document) {
        out().println(Json.write(document));
    }

    private MigratorSetup setup() {
        var setup = context.setup();
        var name = setup.database().name();
        if (database != null && !database.equals(name)) {
            throw new UsageException("There is no database '" + database + "'; there is: " + name + ".");
        }
        return setup;
    }
}
