package dev.covet.migrations.benchmark.contestant;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.runner.JavaSteps;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.Location;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Covet Migrations with the settings that an application gets by default. */
public final class Covet implements Task {

    public static void main(String[] arguments) throws Exception {
        Measuring.run(arguments, new Covet());
    }

    @Override
    public void migrate(DataSource dataSource, File folder, boolean inOneTransaction) {
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                false,
                inOneTransaction);
        var source = new FileMigrationSource(
                List.of(Location.parse("file:".concat(folder.getPath()))), Covet.class.getClassLoader());
        new Migrator(
                        new Database("default", dataSource, null, new AllDialects()),
                        source,
                        settings,
                        new NoSteps(),
                        new Silence())
                .migrate(PlanRequest.everything());
    }

    private static final class AllDialects implements Function<Server, Dialect> {

        @Override
        public Dialect apply(Server server) {
            return Dialects.of(server);
        }
    }

    private static final class NoSteps implements JavaSteps {

        @Override
        public boolean has(String className) {
            return false;
        }

        @Override
        public void run(RunJava step, Session session) {
            throw new IllegalStateException(step.className());
        }
    }

    private static final class Silence implements MigrationListener {}
}
