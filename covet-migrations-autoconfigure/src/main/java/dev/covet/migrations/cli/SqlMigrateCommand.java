package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.plan.MigrationPreview;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.Preview;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.report.PlanDescriptor;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The SQL of one migration. */
@Command(name = "sqlmigrate", description = "Print the SQL that a migration executes, whether it is applied or not.")
final class SqlMigrateCommand extends DatabaseCommand {

    @Parameters(paramLabel = "NAME", description = "The migration, such as 0007_add_email.")
    private String name = "";

    @Option(names = "--backwards", description = "The SQL that undoes it.")
    private boolean backwards;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "For postgresql, mysql, mariadb or sqlite; by default for the database, which must then be up.")
    private @Nullable Engine engine;

    SqlMigrateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var dialect = engine == null ? dialectOf(setup) : Dialects.of(engine);
        var graph = MigrationGraph.read(setup.source().find(dialect.engine()), dialect.engine());
        var preview = new Preview(dialect, graph);
        var plan = plan(backwards ? preview.backward(name) : preview.forward(name), dialect);
        if (wantsJson()) {
            print(PlanDescriptor.of(setup.database().name(), plan));
        } else {
            out().print(plan);
        }
        return Outcome.DONE;
    }

    private static Dialect dialectOf(MigratorSetup setup) {
        try (var session = setup.database().open()) {
            return session.dialect();
        }
    }

    private static Plan plan(MigrationPreview preview, Dialect dialect) {
        var planned = preview.planned();
        if (planned == null) {
            throw new InvalidMigrationException(preview.problems());
        }
        return new Plan(dialect.engine(), List.of(planned), List.of());
    }
}
