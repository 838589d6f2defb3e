package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.DatabaseContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say when they cannot do their work; they leave nothing half done, on every engine. */
abstract class BadInputContract extends DatabaseContract {

    private static final String PASSWORD = "secret-of-reader";

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(path);
        application = Application.on(database, migrations).of(ShopApplication.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"makemigrations", "migrate", "status", "showmigrations", "drift", "validate"})
    void aDatabaseThatIsNotThereIsNamed(String command) throws IOException {
        var away = isSqlite() ? "jdbc:sqlite:" + path + "/no/such/folder/shop.db" : withoutServer();

        var run = application.with("--spring.datasource.url=" + away).run(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("The database 'default' cannot be reached: ", "  Fix:   Check that it is up")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"makemigrations", "migrate", "drift"})
    void aWrongPasswordIsToldAndNotRepeated(String command) throws IOException {
        assumeThat(isSqlite()).as("SQLite has no users").isFalse();

        var run = application
                .with("--spring.datasource.username=nobody_knows", "--spring.datasource.password=" + PASSWORD)
                .run(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("The database 'default' cannot be reached: ")
                .doesNotContain(PASSWORD, "\tat ");
        assertThat(files()).isEmpty();
    }

    @Test
    void anEntityThatCannotBeMappedIsExplainedInHibernatesWords() throws IOException {
        var broken = application.of(dev.covet.migrations.cli.shop.broken.ShopApplication.class);

        for (var arguments : List.of(List.of("makemigrations"), List.of("makemigrations", "--check"))) {
            var run = broken.run(arguments.toArray(String[]::new));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(run.err())
                    .contains(
                            "The entities cannot be mapped: ",
                            "dev.covet.migrations.cli.shop.broken.Customer",
                            "  Fix:   Correct the entities")
                    .doesNotContain("\tat ");
        }
        assertThat(files()).isEmpty();
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void migrationsCanBeAppliedWhateverTheEntitiesAre() {
        migrations.withBooks();

        var run = application
                .of(dev.covet.migrations.cli.shop.broken.ShopApplication.class)
                .run("migrate");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(database.tables()).contains("books");
    }

    @Test
    void aUserWithoutRightsIsToldWhatIsMissing() {
        assumeThat(isSqlite()).as("SQLite has no users").isFalse();
        migrations.withBooks();
        asLimitedUser(limited -> {
            var run = limited.run("migrate");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("denied", "  Fix:   ", "GRANT").doesNotContain(PASSWORD, "\tat ");
            assertThat(database.tables()).isEmpty();
        });
    }

    @Test
    void aUserWhoMayNotCreateScratchDatabasesIsPointedToAServerOfTheirOwn() {
        assumeThat(isSqlite()).as("SQLite has no users").isFalse();
        migrations.with("0001_by_hand.sql", "-- covet:up\nCREATE TABLE by_hand (id INT PRIMARY KEY);\n");
        asLimitedUser(limited -> {
            var refused = limited.run("makemigrations");

            assertThat(refused.exitCode()).as(refused.out() + refused.err()).isEqualTo(3);
            assertThat(refused.err())
                    .contains("No scratch database can be created", "covet.migrations.scratch.url")
                    .doesNotContain(PASSWORD, "\tat ");
            assertThat(files()).containsExactly("0001_by_hand.sql");

            var made = limited.with(
                            "--covet.migrations.scratch.url=" + database.jdbcUrl(),
                            "--covet.migrations.scratch.username=" + database.username(),
                            "--covet.migrations.scratch.password=" + database.password())
                    .run("makemigrations");

            assertThat(made.exitCode()).as(made.err()).isZero();
            assertThat(files()).hasSize(2);
            assertThat(database.tables()).isEmpty();
        });
    }

    @Test
    void sqlThatFailsOnAScratchDatabaseIsNamedWithItsPlace() throws IOException {
        migrations.with("0001_by_hand.sql", "-- covet:up\nINSERT INTO nowhere VALUES (1);\n");

        var run = application.run("makemigrations");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "migration '0001_by_hand' failed",
                        "0001_by_hand.sql",
                        "on a scratch database, to learn what the migrations lead to")
                .doesNotContain("\tat ");
        assertThat(files()).containsExactly("0001_by_hand.sql");
        assertThat(database.tables()).isEmpty();
    }

    private interface Work {

        void with(Application limited) throws IOException;
    }

    /** A user who may connect and read, no more. */
    private void asLimitedUser(Work work) {
        var isPostgresql = engine().engine() == Engine.POSTGRESQL;
        var user = "b" + Integer.toHexString(database.name().hashCode());
        if (isPostgresql) {
            database.execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + PASSWORD + "'");
        } else {
            database.execute(
                    "CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'",
                    "GRANT SELECT ON " + database.name() + ".* TO '" + user + "'@'%'");
        }
        try {
            work.with(application.with(
                    "--spring.datasource.username=" + user, "--spring.datasource.password=" + PASSWORD));
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            database.execute(isPostgresql ? "DROP ROLE " + user : "DROP USER '" + user + "'@'%'");
        }
    }

    private String withoutServer() {
        return database.jdbcUrl().replaceFirst("://[^/]*/", "://127.0.0.1:1/");
    }

    private boolean isSqlite() {
        return engine().engine() == Engine.SQLITE;
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
