package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who wants to know what was done, and whether the record of it can be trusted. */
abstract class AuditCommandContract extends DatabaseContract {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Application.on(database, migrations);
    }

    @Test
    void aDatabaseThatNeverMigratedHasNothingToTell() {
        assertThat(run("audit", "recent")).isEqualTo("Nothing is recorded.\n");
        assertThat(run("audit", "failed")).isEqualTo("Nothing failed.\n");
        assertThat(run("audit", "history", "0001_x")).isEqualTo("Nothing is recorded of a migration '0001_x'.\n");
        assertThat(run("audit", "statistics")).contains("Executions   0\n").contains("Health       EMPTY\n");
        assertThat(run("audit", "verify")).startsWith("Intact: 0 events.\n");
        assertThat(run(
                        "audit",
                        "archive",
                        "--keep-days",
                        "0",
                        "--to",
                        elsewhere.resolve("a").toString()))
                .isEqualTo("There is nothing to archive.\n");
        assertThat(run("audit", "report")).contains("\"changes\":[]");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void whatMigrationsDidIsListedCountedAndProfiled() {
        run("migrate");

        assertThat(run("audit", "recent", "--limit", "1")).matches("\\d+  \\S+Z  RUN_COMPLETED  SUCCESS .* by \\S+\n");
        assertThat(run("audit", "recent", "--kind", "MIGRATION_APPLIED,MIGRATION_FAILED"))
                .containsPattern("MIGRATION_APPLIED  0002_add_title  SUCCESS  [\\d.]+ ms");
        assertThat(run("audit", "recent", "--text", "ALTER TABLE", "--migration", "0002_add_title"))
                .contains("statement 1");
        assertThat(run("audit", "recent", "--executor", "nobody")).isEqualTo("Nothing is recorded.\n");
        assertThat(run("audit", "history", "0001_create_books", "--statements"))
                .contains("    CREATE TABLE books")
                .doesNotContain("0002");
        assertThat(run("audit", "statistics")).contains("Applied      2\n").contains("Success rate 100.0 %\n");
        assertThat(run("audit", "profile", "0002_add_title"))
                .contains(" before that waiting for the migration lock\n")
                .contains("statement 1  0 rows  ALTER TABLE books ADD COLUMN title");
        assertThat(run("audit", "profile")).contains("Slowest migrations:").contains("Slowest statements:");
        assertThat(run("audit", "recent", "--json")).startsWith("{\"database\":\"default\",\"events\":[{\"id\":");
        assertThat(application.run("audit", "profile", "0009_x").exitCode()).isEqualTo(2);
        for (var command : List.of("recent", "failed")) {
            var tooMany = application.run("audit", command, "--limit", "1001");
            assertThat(tooMany.exitCode()).isEqualTo(2);
            assertThat(tooMany.err()).contains("The limit must be from 1 to 1000, and is 1001.");
        }
    }

    @Test
    void whatFailedIsExplained() {
        migrations.withFailingSecondStatement();
        assertThat(application.run("migrate").exitCode()).isEqualTo(3);

        assertThat(run("audit", "failed"))
                .contains("MIGRATION_FAILED  0003_fails  FAILURE")
                .contains("  Fix: ");
        assertThat(run("audit", "statistics")).contains("Failing      0003_fails\n");
        assertThat(run("audit", "failed", "--json")).contains("\"resolved\":false");
    }

    @Test
    void tamperingIsFoundAndNamed() {
        run("migrate");
        var intact = run("audit", "verify");
        var anchor = intact.substring(intact.indexOf("Anchor: ") + 8).strip();
        assertThat(run("audit", "verify", "--anchor", anchor)).startsWith("Intact: ");

        database.execute("UPDATE _covet_audit SET executor = 'nobody' WHERE id = 2");

        var verify = application.run("audit", "verify");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.out())
                .startsWith("Not intact; ")
                .contains("  CHANGED  Event 2 is not what it was when it was written. Migration: 0001_create_books\n");
        var json = application.run("audit", "verify", "--json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("\"intact\":false").contains("\"kind\":\"CHANGED\",\"id\":2");
        assertThat(application.run("audit", "verify", "--anchor", "x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void anAuditThatWasDroppedIsFoundByTheHistory() {
        run("migrate");

        database.execute("DROP TABLE _covet_audit", "DROP TABLE _covet_audit_chain");

        var verify = application.run("audit", "verify");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.out()).contains("CUT_OFF  There is no event, although the database has a history");
    }

    @Test
    void theOldestEventsGoToAnArchive() {
        run("migrate");
        var file = elsewhere.resolve("audit.jsonl.gz").toString();

        assertThat(run("audit", "archive", "--keep-days", "0", "--to", file))
                .matches("Archived: \\d+ events, 1 to \\d+, in .*\nAnchor:   \\d+:[0-9a-f]{64}\n");
        assertThat(run("audit", "verify")).startsWith("Intact: 1 event.\n");
        assertThat(run("audit", "verify", "--archive", file)).startsWith("Intact: ");
        assertThat(application
                        .run("audit", "archive", "--keep-days", "0", "--to", file)
                        .exitCode())
                .isEqualTo(3);
        assertThat(application.run("audit", "archive", "--to", file).exitCode()).isEqualTo(2);
        assertThat(application
                        .run("audit", "archive", "--before", "soon", "--to", file)
                        .err())
                .contains("'soon' is no date");
    }

    @Test
    void aReportIsWrittenToAFile() {
        run("migrate");
        var file = elsewhere.resolve("report.html");

        assertThat(run("audit", "report", "--format", "html", "--output", file.toString()))
                .isEmpty();
        assertThat(file).content().contains("All changes (2)");
        assertThat(application
                        .run("audit", "report", "--output", file.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("audit", "report", "--format", "csv", "--from", "2020-01-01"))
                .startsWith("\"id\",\"at\"");
        assertThat(application.run("audit", "report", "--from", "x").exitCode()).isEqualTo(2);
        assertThat(application.run("audit").exitCode()).isEqualTo(2);
    }

    @Test
    void theGraphIsDrawn() {
        run("migrate", "0001_create_books");

        assertThat(run("graph"))
                .startsWith(
                        "flowchart TD\n  m1[\"0001_create_books\"]:::done\n  m2[\"0002_add_title\"]:::open\n  m1 --> m2\n");
        assertThat(run("graph", "--format", "dot")).contains("  m1 -> m2;\n");
        assertThat(run("graph", "--format", "svg")).startsWith("<svg ").contains(">0002_add_title</text>");
        assertThat(run("graph", "--json")).contains("\"dependsOn\":[\"0001_create_books\"]");
    }

    private String run(String... command) {
        var run = application.run(command);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }
}
