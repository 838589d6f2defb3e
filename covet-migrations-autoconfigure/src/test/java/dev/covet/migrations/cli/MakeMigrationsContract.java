package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making migrations from entities, on every engine. */
abstract class MakeMigrationsContract extends DatabaseContract {

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application first;
    private Application second;

    @BeforeEach
    void makeApplications() {
        migrations = new MigrationFolder(path);
        first = Application.on(database, migrations).of(ShopApplication.class);
        second = first.of(dev.covet.migrations.cli.shop.second.ShopApplication.class);
    }

    @Test
    void theFirstMigrationHasAllEntitiesAndTheSecondRunFindsNothing() throws IOException {
        var made = first.run("makemigrations");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(files()).containsExactly("0001_initial.yaml");
        assertThat(made.out()).contains("Wrote " + path.resolve("0001_initial.yaml"), "  create table customers");
        assertThat(first.run("makemigrations").out()).isEqualTo("No changes.\n");
        assertThat(first.run("makemigrations", "--check").exitCode()).isZero();
        assertThat(first.run("migrate").exitCode()).isZero();
        var againstDatabase = first.run("makemigrations", "--check", "--against", "database");
        assertThat(againstDatabase.exitCode())
                .as(againstDatabase.out() + againstDatabase.err())
                .isZero();
    }

    @Test
    void aCheckFindsChangesAndWritesNothing() throws IOException {
        var check = first.run("makemigrations", "--check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("create table customers", "create table purchases");
        assertThat(files()).isEmpty();
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aDryRunPrintsTheWholeFile() throws IOException {
        var dryRun = first.run("makemigrations", "--dry-run");

        assertThat(dryRun.exitCode()).isZero();
        assertThat(dryRun.out()).contains("# " + path.resolve("0001_initial.yaml"), "  - createTable:");
        assertThat(files()).isEmpty();
    }

    @Test
    void aColumnThatBecomesNotNullIsAskedFor() throws IOException {
        assertThat(first.run("makemigrations").exitCode()).isZero();

        var unanswered = second.run("makemigrations", "--no-input");
        var checked = second.run("makemigrations", "--check");
        var answered = second.typing("nobody@example.org\n").run("makemigrations");

        assertThat(unanswered.exitCode()).isEqualTo(3);
        assertThat(unanswered.err()).contains("customers.email", "--fill customers.email=VALUE");
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(answered.exitCode()).as(answered.err()).isZero();
        assertThat(answered.err()).contains("Value for existing rows of customers.email: ");
        assertThat(files()).containsExactly("0001_initial.yaml", "0002_add_customers_email.yaml");
        assertThat(second.run("makemigrations", "--check").exitCode()).isZero();
    }

    @Test
    void aFillReachesTheRowsThatAreThere() {
        assertThat(first.run("makemigrations").exitCode()).isZero();
        assertThat(first.run("migrate").exitCode()).isZero();
        database.execute("INSERT INTO customers (name) VALUES ('Ann')");

        var made = second.run("makemigrations", "--fill", "customers.email=nobody@example.org", "--name", "emails");
        var migrated = second.run("migrate");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        assertThat(database.query("SELECT email FROM customers")).containsExactly(List.of("nobody@example.org"));
        assertThat(second.run("makemigrations", "--check", "--against", "database")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatOnlySqlHasMadeIsLearntFromAScratchDatabase() throws IOException {
        assertThat(first.run("makemigrations").exitCode()).isZero();
        migrations.with("0002_more.sql", """
                -- covet:up
                ALTER TABLE customers ADD COLUMN email VARCHAR(200) NOT NULL DEFAULT '-';
                CREATE TABLE by_hand (id INT PRIMARY KEY);
                """);

        var made = second.run("makemigrations", "--check");

        assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
        assertThat(made.err()).contains("Left alone, as only SQL has made it and no entity has it: by_hand");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void anSqlFileHasWhatUndoesItToo() throws IOException {
        var made = first.run("makemigrations", "--format", "sql");

        assertThat(made.exitCode()).as(made.err()).isZero();
        var file = "0001_initial." + engine().engine().id() + ".sql";
        assertThat(files()).containsExactly(file);
        assertThat(Files.readString(path.resolve(file)))
                .contains(
                        "-- SQL of " + engine().engine().displayName() + ". On other engines this migration is empty",
                        "-- covet:up\nCREATE TABLE ",
                        "-- covet:down\nDROP TABLE ");
        assertThat(first.run("migrate").exitCode()).isZero();
        var check = first.run("makemigrations", "--check");
        assertThat(check.exitCode()).as(check.out()).isZero();
    }

    @Test
    void anSqlFileIsNotRunOnAnotherEngine() {
        assertThat(first.run("makemigrations", "--format", "sql").exitCode()).isZero();
        var other = engine() == TestEngine.MARIADB ? "mysql" : "mariadb";

        var shown = first.run("sqlmigrate", "0001_initial", "--engine", other);

        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).isEqualTo("-- 0001_initial\n");
    }

    @Test
    void anSqlFileWithoutStatementsIsForAllEngines() throws IOException {
        var made = first.run("makemigrations", "--empty", "--name", "by_hand", "--format", "sql");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(files()).containsExactly("0001_by_hand.sql");
        assertThat(Files.readString(path.resolve("0001_by_hand.sql"))).doesNotContain("On other engines");
    }

    @Test
    void anExistingDatabaseIsTakenOver() throws IOException {
        assertThat(first.run("makemigrations").exitCode()).isZero();
        assertThat(first.run("migrate").exitCode()).isZero();
        Files.delete(path.resolve("0001_initial.yaml"));
        database.execute("DROP TABLE _covet_migrations");

        var made = first.run("makemigrations", "--initial", "--against", "database");
        var adopted = first.run("migrate", "--fake-initial");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(files()).containsExactly("0001_initial.yaml");
        assertThat(adopted.exitCode()).as(adopted.err()).isZero();
        assertThat(adopted.out()).contains("Recorded 0001_initial as applied, without running it");
        var check = first.run("makemigrations", "--check");
        assertThat(check.exitCode()).as(check.out()).isZero();
    }

    @Test
    void anEmptyMigrationCarriesNumberAndName() throws IOException {
        migrations.withBooks();

        var made = first.run("makemigrations", "--empty", "--name", "by_hand");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(files()).endsWith("0003_by_hand.yaml");
        assertThat(first.run("showmigrations").out()).contains("0003_by_hand");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
