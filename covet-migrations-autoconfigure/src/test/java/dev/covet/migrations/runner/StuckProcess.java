package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that gets stuck in the middle of its second migration and says so. Arguments: URL, user, password. */
final class StuckProcess {

    static final Duration LEASE = Duration.ofSeconds(2);

    private StuckProcess() {}

    public static void main(String[] arguments) {
        var dataSource = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        migrator(new Database("default", dataSource, null, Dialects::of), new Stuck())
                .migrate(PlanRequest.everything());
    }

    static Migrator migrator(Database database, JavaSteps steps) {
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofSeconds(60),
                LEASE,
                false,
                false);
        return new Migrator(database, source(migrations()), settings, steps, new MigrationListener() {});
    }

    private static Migration[] migrations() {
        return new Migration[] {
            migration("0001_first", sql("CREATE TABLE first (id INT)")),
            migration(
                    "0002_second",
                    sql("CREATE TABLE second (id INT)"),
                    new RunJava("Step", false),
                    sql("CREATE TABLE third (id INT)"))
        };
    }

    /** Writes a row and never comes back. */
    private static final class Stuck implements JavaSteps {

        @Override
        public boolean has(String className) {
            return true;
        }

        @Override
        public void run(RunJava step, Session session) {
            session.execute("INSERT INTO second (id) VALUES (1)");
            System.out.println("stuck");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
