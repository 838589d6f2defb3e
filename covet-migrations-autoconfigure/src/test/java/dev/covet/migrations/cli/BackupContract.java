package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about backups, on every engine. */
abstract class BackupContract extends DatabaseContract {

    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{4}");

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application application;

    @BeforeEach
    void migrate() {
        migrations = new MigrationFolder(path);
        application = application(Application.on(database, migrations.withBooks()));
        assertThat(application.run("migrate").exitCode()).isZero();
        database.execute("INSERT INTO books (id, title) VALUES (1, 'Tales'), (2, 'More tales')");
    }

    private Application application(Application plain) {
        return plain.with("--covet.migrations.backup.directory=" + path.resolve("backups"));
    }

    @Test
    void whatWasBackedUpComesBack() {
        var created = application.run("backup", "create", "--note", "before the sale");
        database.execute("DELETE FROM books");

        var refused = application.run("restore", "--latest");
        var restored = application.run("restore", "--latest", "--replace");

        assertThat(created.exitCode()).as(created.err()).isZero();
        assertThat(created.out()).matches("Made and verified the backup " + ID + ": 2 tables, 4 rows, .*B\\.\n");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("The database is not empty").contains("--replace");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("What was there is in the backup ").contains(" 2 tables with 4 rows, as ");
        assertThat(database.count("books")).isEqualTo(2);
        assertThat(application.run("status").out()).contains("2 applied, 0 pending");
        assertThat(application.run("backup", "list").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("requested", "2 tables, 4 rows", "before the sale");
    }

    @Test
    void anotherDatabaseKnowsItsMigrationsAfterwards() {
        application.run("backup", "create");

        try (var other = engine().freshDatabase()) {
            var there = application(Application.on(other, migrations));
            var restored = there.run("restore", "--latest", "--json");

            assertThat(restored.exitCode()).as(restored.err()).isZero();
            assertThat(restored.out())
                    .startsWith("{\"restored\":{\"id\":\"")
                    .contains("\"engine\":\"" + engine().engine().id() + "\"", "\"migration\":\"0002_add_title\"");
            assertThat(there.run("migrate").out()).contains("is up to date");
            assertThat(other.count("books")).isEqualTo(2);
        }
    }

    @Test
    void onePersonChoosesFromAList() {
        application.run("backup", "create", "--tables", "books");
        database.execute("DELETE FROM books");

        var nothing = application.typing("\n").run("restore", "--interactive");
        var thoughtBetter = application.typing("1\nn\n").run("restore", "--interactive");
        var restored = application.typing("9\n1\ny\n").run("restore", "--interactive");

        assertThat(nothing.out()).isEqualTo("Nothing was restored.\n");
        assertThat(thoughtBetter.out()).isEqualTo("Nothing was restored.\n");
        assertThat(restored.err()).contains("  1  ").contains("Please answer with a number from 1 to 1.");
        assertThat(restored.out()).contains("Restored ").contains("1 table with 2 rows");
        assertThat(database.count("books")).isEqualTo(2);
    }

    @Test
    void whereNobodySitsNobodyIsAsked() {
        application.run("backup", "create");

        var restored = application.run("restore", "--interactive");

        assertThat(restored.exitCode()).isEqualTo(3);
        assertThat(restored.err()).contains("There is no terminal to choose a backup on.");
    }

    @Test
    void oneThatIsDamagedIsFound() throws Exception {
        application.run("backup", "create");
        assertThat(application.run("backup", "verify").out()).contains("  sound");
        try (var files = Files.walk(path.resolve("backups"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".gz")).toList()) {
                Files.writeString(file, "something else");
            }
        }

        var verified = application.run("backup", "verify");

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).contains("  cannot be restored");
        assertThat(application.run("restore", "--latest", "--replace").exitCode())
                .isEqualTo(3);
        assertThat(database.count("books")).isEqualTo(2);
    }

    @Test
    void theNewestOfADayIsKept() {
        application.run("backup", "create");
        var newest = application.run("backup", "create");

        var would = application.run("backup", "prune", "--dry-run");
        var pruned = application.run("backup", "prune", "--json");

        assertThat(would.out()).startsWith("Would remove ");
        assertThat(pruned.out()).contains("\"removed\":[\"").contains("\"dryRun\":false");
        var id = ID.matcher(newest.out());
        assertThat(id.find()).isTrue();
        assertThat(application.run("backup", "list").out().lines())
                .singleElement()
                .asString()
                .startsWith(id.group());
        assertThat(application.run("backup", "prune").out()).isEqualTo("All backups are kept.\n");
    }

    @Test
    void aCommandLineThatIsWrongIsExplained() {
        assertThat(application.run("restore").err()).isEqualTo("""
                        Name one backup: by its ID, with --latest, or with --interactive.
                        Try 'covet restore --help'.
                        """);
        assertThat(application.run("backup").exitCode()).isEqualTo(2);
        assertThat(application.run("backup", "create", "--nonsense").err()).contains("covet backup create --help");
    }
}
