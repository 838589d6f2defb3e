package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditedDrift;
import dev.covet.migrations.authoring.Comparison;
import dev.covet.migrations.authoring.Drift;
import dev.covet.migrations.authoring.DriftCheck;
import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.report.DriftDescriptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What entities, migrations and database differ in. */
@Command(name = "drift", description = "Compare entities, migrations and database; exits with 1 when they differ.")
final class DriftCommand extends DatabaseCommand {

    DriftCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        try (var progress = new ProgressLine(context().streams())) {
            progress.show("Comparing");
            var drift = new DriftCheck(ApplicationWorkshop.of(context().application())).compare();
            new AuditedDrift(setup.audit()).found(drift);
            progress.clear();
            if (wantsJson()) {
                print(Map.of("databases", Map.of(setup.database().name(), DriftDescriptor.of(drift))));
            } else {
                print(drift);
                UndeclaredLine.print(drift.undeclared(), context().streams());
            }
            return outcome(drift);
        }
    }

    private static Outcome outcome(Drift drift) {
        if (drift.isNone()) {
            return Outcome.DONE;
        }
        return isKnown(drift.entitiesToMigrations())
                        && isKnown(drift.migrationsToDatabase())
                        && isKnown(drift.entitiesToDatabase())
                ? Outcome.FOUND
                : Outcome.FAILED;
    }

    private static boolean isKnown(@Nullable Comparison comparison) {
        return comparison == null || comparison.problems().isEmpty();
    }

    private void print(Drift drift) {
        if (!drift.pending().isEmpty()) {
            out().println("Pending, which is no drift: " + String.join(", ", drift.pending()));
        }
        print("Entities and migrations", "what makemigrations would write", drift.entitiesToMigrations());
        print(
                "Migrations and database",
                "what would bring the database to the applied migrations",
                drift.migrationsToDatabase());
        print("Entities and database", "what would bring the database to the entities", drift.entitiesToDatabase());
    }

    private void print(String which, String what, @Nullable Comparison comparison) {
        if (comparison == null) {
            out().println(which + ": there are no entities.");
        } else if (!comparison.problems().isEmpty()) {
            out().println(which + ": cannot be compared.");
            comparison.problems().stream()
                    .map(Problem::toString)
                    .forEach(context().streams().err()::println);
        } else if (comparison.operations().isEmpty()) {
            out().println(which + ": equal.");
        } else {
            out().println(which + " differ; " + what + ":");
            comparison.operations().forEach(operation -> out().println("  " + operation.describe()));
        }
    }
}
