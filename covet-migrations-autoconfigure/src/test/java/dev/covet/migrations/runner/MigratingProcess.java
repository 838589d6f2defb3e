package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that migrates and says how many migrations it ran. Arguments: URL, user, password. */
final class MigratingProcess {

    static final int MIGRATIONS = 10;

    private MigratingProcess() {}

    public static void main(String[] arguments) {
        var dataSource = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                false,
                false);
        var migrator = new Migrator(
                new Database("default", dataSource, null, Dialects::of),
                source(migrations()),
                settings,
                new NoJavaSteps(),
                new MigrationListener() {});
        System.out.println(
                "ran " + migrator.migrate(PlanRequest.everything()).completed().size());
    }

    /** Each leaves a row that would be there twice if it ran twice. */
    private static Migration[] migrations() {
        return IntStream.rangeClosed(1, MIGRATIONS)
                .mapToObj(number -> migration(
                        "%04d_step".formatted(number),
                        sql(number == 1 ? "CREATE TABLE runs (step INT)" : "INSERT INTO runs VALUES (" + number + ")")))
                .toArray(Migration[]::new);
    }
}
