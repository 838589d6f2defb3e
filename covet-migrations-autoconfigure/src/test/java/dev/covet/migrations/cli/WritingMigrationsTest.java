package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where makemigrations writes, under which number and name, and what it refuses. */
class WritingMigrationsTest {

    private static final String TABLE = """
            operations:
              - createTable:
                  name: pages
                  columns: [{name: id, type: bigint, nullable: false}]
                  primaryKey: {columns: [id]}
            """;

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(path);
        application = Application.on(database, migrations).of(ShopApplication.class);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAnErrorThatLeavesNothingBehind() throws IOException {
        var file = Files.writeString(path.resolve("a_file"), "");

        var made = application
                .with("--covet.migrations.source-directory=" + file + "/below")
                .run("makemigrations");

        assertThat(made.exitCode()).isEqualTo(3);
        assertThat(made.err()).contains("The migration cannot be written", "covet.migrations.source-directory");
        assertThat(files()).containsExactly("a_file");
    }

    @Test
    void anApplicationWithoutEntitiesIsToldSo() {
        var made = application.of(JdbcApplication.class).run("makemigrations");

        assertThat(made.exitCode()).isEqualTo(3);
        assertThat(made.err()).contains("This application has no entities", "--empty");
    }

    @Test
    void theFirstMigrationIsThereOnlyOnce() {
        assertThat(application.run("makemigrations", "--initial").exitCode()).isZero();

        var again = application.run("makemigrations", "--initial");

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("The app 'default' has migrations already, up to '0001_initial'.");
    }

    @Test
    void anAppHasAFolderAndNumbersOfItsOwn() {
        migrations.with("0007_pages.yaml", TABLE);

        var made = application.run("makemigrations", "--app", "shop", "--rename", "pages=");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(path.resolve("shop").resolve("0001_initial.yaml")).content().contains("app: shop\n");
    }

    @Test
    void twoBranchesThatDoNotMeetAreMerged() throws IOException {
        branches(
                "addColumn: {table: pages, column: {name: a, type: integer}}",
                "addColumn: {table: pages, column: {name: b, type: integer}}");
        var before = application.run("migrate", "--plan");

        var merged = application.run("makemigrations", "--merge");

        assertThat(before.exitCode()).isEqualTo(3);
        assertThat(before.err()).contains("has 2 newest migrations", "makemigrations --merge");
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(files()).endsWith("0003_merge_ours_and_theirs.yaml");
        assertThat(application.run("migrate").exitCode()).isZero();
        assertThat(application.run("makemigrations", "--merge").out()).isEqualTo("No changes.\n");
    }

    @Test
    void twoBranchesThatMeetAreReported() throws IOException {
        branches("addColumn: {table: pages, column: {name: a, type: integer}}", "dropTable: {name: pages}");

        var merged = application.run("makemigrations", "--merge");

        assertThat(merged.exitCode()).isEqualTo(3);
        assertThat(merged.err())
                .contains(
                        "'add column pages.a' of '0002_ours' and 'drop table pages' of '0002_theirs' may not be exchanged.");
        assertThat(files()).noneMatch(name -> name.contains("merge"));
    }

    @Test
    void twoBranchesOfWhichOneIsSqlAreLeftToAPerson() throws IOException {
        branches("sql: {up: 'SELECT 1'}", "addColumn: {table: pages, column: {name: b, type: integer}}");

        var merged = application.run("makemigrations", "--merge");

        assertThat(merged.exitCode()).isEqualTo(3);
        assertThat(merged.err()).contains("'run SQL' of '0002_ours'", "dependsOn");
    }

    @Test
    void aRenameKeepsTheRows() throws IOException {
        assertThat(application.run("makemigrations").exitCode()).isZero();
        var first = path.resolve("0001_initial.yaml");
        Files.writeString(
                first,
                Files.readString(first)
                        .replace("name: placed_at", "name: ordered_at")
                        .replace("columns: [placed_at]", "columns: [ordered_at]"));

        var made = application.run("makemigrations", "--rename", "purchases.ordered_at=placed_at", "--dry-run");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("renameColumn: {table: purchases, from: ordered_at, to: placed_at}");
    }

    @Test
    void aWrongAnswerIsAWrongCommandLine() {
        assertThat(application.run("makemigrations", "--name", "a b").exitCode())
                .isEqualTo(2);
        assertThat(application.run("makemigrations", "--rename", "a=b.c").exitCode())
                .isEqualTo(2);
        assertThat(application.run("makemigrations", "--format", "xml").exitCode())
                .isEqualTo(2);
        assertThat(application.run("makemigrations", "--check", "--dry-run").exitCode())
                .isEqualTo(2);
        assertThat(application.run("makemigrations", "--empty", "--merge").exitCode())
                .isEqualTo(2);
    }

    private void branches(String ours, String theirs) {
        migrations
                .with("0001_pages.yaml", TABLE)
                .with("0002_ours.yaml", "operations:\n  - " + ours + "\n")
                .with("0002_theirs.yaml", "operations:\n  - " + theirs + "\n");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
