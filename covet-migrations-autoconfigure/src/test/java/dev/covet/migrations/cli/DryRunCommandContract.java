package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.runner.DatabaseDump;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of a dry run that executes. */
abstract class DryRunCommandContract extends DatabaseContract {

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
    void tellsWhatEachStatementDidAndLeavesTheDatabaseAsItWas() {
        assertThat(application.run("migrate", "0001_create_books").exitCode()).isZero();
        var before = DatabaseDump.of(database);

        var run = application.run("migrate", "--dry-run=execute");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("0002_add_title: executed in [\\d.,]+ ms, 0 rows, risk \\w+\n")
                .containsPattern(" [\\d.,]+ ms +0 rows +ALTER TABLE books ADD COLUMN title")
                .containsPattern("Database 'default': 1 of 1 migrations executed (in one|on a copy)");
        if (database.engine() == Engine.POSTGRESQL) {
            assertThat(run.out())
                    .containsPattern("blocks reads of and writes to 'books' for [\\d.,]+ ms\n")
                    .contains("locks 'books': ACCESS EXCLUSIVE");
        }
        assertThat(DatabaseDump.of(database)).isEqualTo(before);
    }

    @Test
    void triesOutUpToATargetThatFollowsTheOption() {
        var planned = application.run("migrate", "--dry-run", "0001_create_books");
        var executed = application.run("migrate", "--dry-run=execute", "0001_create_books");

        assertThat(planned.out()).contains("CREATE TABLE books").doesNotContain("0002");
        assertThat(executed.out()).contains("1 of 1 migrations").doesNotContain("0002");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void exitsWithThreeWhenAStatementFails() {
        migrations.withFailingSecondStatement();

        var run = application.run("migrate", "--dry-run=execute");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("0003_fails: failed after", "<- failed", "3 of 3 migrations");
        assertThat(run.err())
                .contains("Statement 2 of 2 of migration '0003_fails' failed", "  Where: ", "this was a dry run.");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void isAJsonDocumentForWhoAsksForJson() {
        var run = application.run("migrate", "--dry-run=execute", "--json");

        assertThat(run.out())
                .startsWith("{\"database\":\"default\",\"engine\":\""
                        + engine().engine().id() + "\",\"mode\":\"execute\"")
                .contains("\"name\":\"0001_create_books\"", "\"outcome\":\"EXECUTED\"", "\"riskLevel\":")
                .endsWith("\"problems\":[]}\n");
    }

    @Test
    void triesOutARollback() {
        migrations.with(
                "0003_pages.yaml",
                "operations:\n  - addColumn: {table: books, column: {name: pages, type: integer}}\n");
        assertThat(application.run("migrate").exitCode()).isZero();
        var before = DatabaseDump.of(database);

        var run = application.run("rollback", "--dry-run=execute");
        var planned = application.run("rollback", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("To undo:  0003_pages")
                .containsPattern("0003_pages: executed in [\\d.,]+ ms")
                .contains("1 of 1 migrations executed");
        assertThat(planned.out()).contains("-- 0003_pages, backward").doesNotContain("executed in");
        assertThat(DatabaseDump.of(database)).isEqualTo(before);
    }

    @Test
    void knowsNoOtherMode() {
        var run = application.run("migrate", "--dry-run=perform");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--dry-run");
    }

    @Test
    void saysWhenThereIsNothingToDo() {
        assertThat(application.run("migrate").exitCode()).isZero();

        assertThat(application.run("migrate", "--dry-run=execute").out()).isEqualTo("Nothing to do.\n");
    }
}
