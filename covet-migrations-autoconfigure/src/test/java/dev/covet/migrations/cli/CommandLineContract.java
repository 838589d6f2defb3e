package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do on every engine. */
abstract class CommandLineContract extends DatabaseContract {

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(path).withBooks();
        application = Application.on(database, migrations);
    }

    @Test
    void migrateAppliesWhatIsPendingAndSaysWhatItDid() {
        var run = application.run("migrate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("Applied 0001_create_books in \\d+ ms, 1 statement\n")
                .containsPattern("Applied 0002_add_title in \\d+ ms, 1 statement\n")
                .contains("Database 'default': 2 migrations.");
        assertThat(database.tables()).contains("books");
        assertThat(application.run("migrate").out()).isEqualTo("Database 'default' is up to date.\n");
    }

    @Test
    void migrateGoesUpToATarget() {
        var run = application.run("migrate", "0001_create_books");

        assertThat(run.exitCode()).isZero();
        assertThat(database.query("SELECT name FROM _covet_migrations")).hasSize(1);
    }

    @Test
    void aPlanOrADryRunChangesNothing() {
        var plan = application.run("migrate", "--plan");
        var dryRun = application.run("migrate", "--dry-run");

        var notJudged =
                "    run SQL  risk MEDIUM\n        Not judged: only whoever wrote it knows which rows it changes,"
                        + " and how long it locks what.\n";
        assertThat(plan.out()).isEqualTo("0001_create_books\n" + notJudged + "0002_add_title\n" + notJudged);
        assertThat(dryRun.out()).contains("-- 0001_create_books\n", "CREATE TABLE books (id INT PRIMARY KEY);\n");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void nothingStartsInACommandThatTheApplicationWouldStart() {
        var run = application.run("status");

        assertThat(run.exitCode()).isZero();
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void migrateCanRecordWithoutRunning() {
        var run = application.run("migrate", "--fake", "--json");

        assertThat(run.out()).contains("\"name\":\"0001_create_books\"", "\"recordedOnly\":true");
        assertThat(database.tables()).doesNotContain("books");
        assertThat(application.run("status").out()).contains("FAKED        0002_add_title");
    }

    @Test
    void aFailingMigrationIsExplainedOnTheStandardErrorWithoutAStackTrace() {
        migrations.withFailingSecondStatement();

        var run = application.run("migrate");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("Applied 0002_add_title").doesNotContain("0003_fails");
        assertThat(run.err())
                .contains("Statement 2 of 2 of migration '0003_fails' failed", "  Where: ", "  Fix:   ")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void aFailureIsAJsonDocumentForWhoAsksForJson() {
        migrations.withFailingSecondStatement();

        var run = application.run("migrate", "--json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("{\"problems\":[{\"what\":\"Statement 2 of 2")
                .endsWith("}]}\n");
    }

    @Test
    void aTargetThatDoesNotExistIsNamed() {
        var run = application.run("migrate", "0009_nothing");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("There is no migration '0009_nothing'.");
    }

    @Test
    void showMigrationsMarksWhatIsApplied() {
        assertThat(application.run("migrate", "0001_create_books").exitCode()).isZero();

        var list = application.run("showmigrations");
        var plan = application.run("showmigrations", "--plan");

        assertThat(list.out()).isEqualTo("default\n [X] 0001_create_books\n [ ] 0002_add_title  risk MEDIUM\n");
        assertThat(plan.out())
                .isEqualTo("[X] 0001_create_books\n[ ] 0002_add_title  risk MEDIUM  after 0001_create_books\n");
    }

    @Test
    void statusTellsTheEngine() {
        var run = application.run("status");

        assertThat(run.out())
                .contains(
                        "Database     default, " + engine().engine().id(),
                        "Health       PENDING",
                        "Migrations   0 applied, 2 pending, 0 failed, 0 orphaned",
                        "PENDING      0001_create_books");
    }

    @Test
    void sqlMigratePrintsTheSqlOfThisDatabase() {
        migrations.with("0003_create_authors.yaml", """
                operations:
                  - createTable:
                      name: authors
                      columns: [{name: id, type: bigint, nullable: false}]
                      primaryKey: {columns: [id]}
                """);

        var forward = application.run("sqlmigrate", "0003_create_authors");
        var backward = application.run("sqlmigrate", "0003_create_authors", "--backwards");

        assertThat(forward.out()).startsWith("-- 0003_create_authors\n--   create table authors\nCREATE TABLE ");
        assertThat(backward.out()).startsWith("-- 0003_create_authors, backward\n--   drop table authors\nDROP TABLE ");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aUserWhoMayDoNothingIsToldSo() {
        var run = application
                .with("--spring.datasource.username=nobody_knows", "--spring.datasource.password=nor_this")
                .run("migrate");

        if (database.username().isEmpty()) {
            assertThat(run.exitCode()).isZero();
        } else {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .contains("The database 'default' cannot be reached")
                    .doesNotContain("nor_this");
        }
    }
}
