package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What migrate does with migrations that lose what rows hold. */
class DestructiveCommandTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    private Application application;

    @BeforeEach
    void makeApplication() {
        var migrations = new MigrationFolder(folder).withBooks();
        application = Application.on(database, migrations);
        assertThat(application.run("migrate").exitCode()).isZero();
        migrations.with("0003_without_title.yaml", "operations:\n  - dropColumn: {table: books, name: title}\n");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void itIsRefusedAndSaysHowToAllowIt() {
        var run = application.run("migrate");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        The column 'books.title' would be dropped, with what its rows hold.
                          Where: migration 0003_without_title (%s), operation 1 of 1: drop column books.title
                          Fix:   If that is wanted, make a backup and allow it: covet.migrations.allow-destructive=true, or 'covet migrate --allow-destructive' for once. If not, take the operation out of the migration.
                        """.formatted(folder.resolve("0003_without_title.yaml")));
    }

    @Test
    void itRunsWhereTheOptionAllowsIt() {
        var run = application.run("migrate", "--allow-destructive");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Applied 0003_without_title");
    }

    @Test
    void itRunsWhereThePropertyAllowsIt() {
        var run = application.with("--covet.migrations.allow-destructive=true").run("migrate");

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void aPlanShowsItAndSaysThatItWillBeRefused() {
        var plan = application.run("migrate", "--plan");
        var json = application.run("migrate", "--plan", "--json");
        var allowed = application.run("migrate", "--plan", "--allow-destructive");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out()).isEqualTo("0003_without_title\n    drop column books.title  risk LOW\n");
        assertThat(plan.err())
                .startsWith("As it stands, migrate refuses this plan:\nThe column 'books.title' would be dropped");
        assertThat(json.out()).contains("\"losses\":[{\"what\":\"The column 'books.title' would be dropped");
        assertThat(allowed.err()).isEmpty();
    }
}
