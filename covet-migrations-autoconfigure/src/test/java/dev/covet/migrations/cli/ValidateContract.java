package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for what is wrong with a database, on every engine. */
abstract class ValidateContract extends DatabaseContract {

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
    void whatWasMigratedHasNoFaults() {
        var validation = application.run("validate");

        assertThat(validation.exitCode()).as(validation.out()).isZero();
        assertThat(validation.out()).contains("Database 'default': 0 errors, 0 warnings, ");
    }

    @Test
    void rowsThatViolateAForeignKeyAreCountedAndNotShown() {
        violateTheForeignKey();

        var validation = application.run("validate");

        assertThat(validation.exitCode()).as(validation.out()).isEqualTo(1);
        assertThat(validation.out())
                .contains("ERROR (data): Rows of 'purchases' refer to rows of 'customers' that are not there: 2.")
                .doesNotContain("4711");
    }

    @Test
    void whatIsPendingOrChangedIsAnError() {
        migrations.with("0002_more.yaml", "operations:\n  - createSequence: {name: numbers}\n");

        var validation = application.run("validate", "--json");

        assertThat(validation.exitCode()).isEqualTo(1);
        assertThat(validation.out())
                .startsWith("{\"database\":\"default\",\"errors\":")
                .contains(
                        "\"area\":\"MIGRATIONS\",\"severity\":\"ERROR\",\"what\":\"The database 'default' lacks 1 migrations");
    }

    @Test
    void aSchemaThatSomebodyHasChangedIsAnError() {
        database.execute("ALTER TABLE customers ADD COLUMN note VARCHAR(20)");

        var validation = application.run("validate");

        assertThat(validation.exitCode()).isEqualTo(1);
        assertThat(validation.out()).contains("ERROR (schema): The database is not what its migrations lead to");
    }

    @Test
    void anIndexThatIsThereInVainIsAdvice() {
        migrations.with(
                "0002_more.yaml", "operations:\n  - addIndex: {table: customers, name: ix_again, columns: [id]}\n");
        assertThat(application.run("migrate").exitCode()).isZero();

        var validation = application.of(JdbcApplication.class).run("validate");

        assertThat(validation.exitCode()).as(validation.out()).isZero();
        assertThat(validation.out()).contains("ADVICE (indexes): The index 'ix_again' of 'customers' does nothing");
    }

    private void violateTheForeignKey() {
        var rows = List.of(
                "INSERT INTO purchases (customer_id, total, placed_at) VALUES (4711, 1, '2026-01-01 00:00:00')",
                "INSERT INTO purchases (customer_id, total, placed_at) VALUES (4712, 1, '2026-01-01 00:00:00')");
        switch (engine()) {
            case POSTGRESQL ->
                database.execute(
                        "ALTER TABLE purchases DROP CONSTRAINT fk_purchases_customer_id",
                        rows.get(0),
                        rows.get(1),
                        "ALTER TABLE purchases ADD CONSTRAINT fk_purchases_customer_id FOREIGN KEY (customer_id)"
                                + " REFERENCES customers (id) NOT VALID");
            case MYSQL, MARIADB -> database.execute("SET foreign_key_checks = 0", rows.get(0), rows.get(1));
            case SQLITE -> database.execute("PRAGMA foreign_keys = OFF", rows.get(0), rows.get(1));
        }
    }
}
