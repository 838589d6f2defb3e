package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing entities, migrations and database, on every engine. */
abstract class DriftContract extends DatabaseContract {

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void migrate() {
        migrations = new MigrationFolder(path);
        application = Application.on(database, migrations).of(ShopApplication.class);
        assertThat(application.run("makemigrations").exitCode()).isZero();
        assertThat(application.run("migrate").exitCode()).isZero();
    }

    @Test
    void whatWasMigratedIsEqual() {
        var drift = application.run("drift");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
        assertThat(drift.out())
                .isEqualTo(
                        "Entities and migrations: equal.\nMigrations and database: equal.\nEntities and database: equal.\n");
    }

    @Test
    void whatSomebodyHasChangedInTheDatabaseIsFound() {
        database.execute(
                "ALTER TABLE customers ADD COLUMN note VARCHAR(20)", "CREATE TABLE forgotten (id INT PRIMARY KEY)");

        var drift = application.run("drift");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isEqualTo(1);
        assertThat(drift.out())
                .contains(
                        "Entities and migrations: equal.",
                        "Migrations and database differ",
                        "  drop column customers.note",
                        "  drop table forgotten");
    }

    @Test
    void whatTheEntitiesHaveAndNoMigrationIsFound() {
        var changed = application.of(dev.covet.migrations.cli.shop.second.ShopApplication.class);

        var drift = changed.run("drift", "--json");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isEqualTo(1);
        assertThat(drift.out())
                .contains(
                        "\"entitiesToMigrations\":{\"differences\":[\"add column customers.email\"",
                        "\"migrationsToDatabase\":{\"differences\":[]}",
                        "\"entitiesToDatabase\":{\"differences\":[\"add column customers.email\"");
    }

    @Test
    void defaultsThatNoEntityDeclaresAreNoDriftButWorthALine() {
        var second = application.of(dev.covet.migrations.cli.shop.second.ShopApplication.class);
        migrations.with("0002_email.yaml", """
                operations:
                  - addColumn:
                      table: customers
                      column: {name: email, type: varchar(200), nullable: false, default: none}
                """);
        assertThat(second.run("migrate").exitCode()).isZero();
        var line = "Kept, though no entity declares them: 1 default and 0 comments"
                + " (covet.migrations.entities.undeclared=drop would drop them)";

        var drift = second.run("drift");
        var made = second.run("makemigrations", "--check");
        var dropped = second.with("--covet.migrations.entities.undeclared=drop").run("makemigrations", "--check");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
        assertThat(drift.err()).containsOnlyOnce(line);
        assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
        assertThat(made.err()).containsOnlyOnce(line);
        assertThat(dropped.exitCode()).as(dropped.out() + dropped.err()).isEqualTo(1);
        assertThat(dropped.out()).contains("alter column customers.email");
        assertThat(dropped.err()).doesNotContain("Kept,");
    }

    @Test
    void aPendingMigrationIsNoDrift() {
        migrations.with("0002_more.yaml", "operations:\n  - createSequence: {name: numbers}\n");

        var drift = application.run("drift");

        assertThat(drift.out()).contains("Pending, which is no drift: 0002_more", "Migrations and database: equal.");
    }

    @Test
    void anApplicationWithoutEntitiesComparesTheOtherTwo() {
        var drift = application.of(JdbcApplication.class).run("drift");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
        assertThat(drift.out()).isEqualTo("""
                        Entities and migrations: there are no entities.
                        Migrations and database: equal.
                        Entities and database: there are no entities.
                        """);
    }

    @Test
    void tablesOfOthersAreLeftOut() {
        database.execute("CREATE TABLE reporting_cache (id INT PRIMARY KEY)");

        var drift = application
                .with("--covet.migrations.tables.exclude=reporting_*")
                .run("drift");

        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
    }
}
