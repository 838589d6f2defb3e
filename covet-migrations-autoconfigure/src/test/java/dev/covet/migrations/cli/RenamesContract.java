package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.club.first.ClubApplication;
import dev.covet.migrations.testing.DatabaseContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renames of attributes and entities, on every engine: the rows keep what they hold. */
abstract class RenamesContract extends DatabaseContract {

    @TempDir
    private Path path;

    private MigrationFolder migrations;
    private Application renamed;
    private Application annotated;

    @BeforeEach
    void migrateTheFirstEntities() {
        migrations = new MigrationFolder(path);
        var first = Application.on(database, migrations).of(ClubApplication.class);
        renamed = first.of(dev.covet.migrations.cli.club.renamed.ClubApplication.class);
        annotated = first.of(dev.covet.migrations.cli.club.annotated.ClubApplication.class);
        done(first.run("makemigrations"));
        done(first.run("migrate"));
        database.execute("INSERT INTO members (name, motto) VALUES ('Ann', 'Onwards')");
        database.execute("INSERT INTO teams (captain_id) SELECT id FROM members");
    }

    @Test
    void whatIsSureIsRenamedAndWhatIsNotIsAsked() throws IOException {
        var made = renamed.typing("y\n").run("makemigrations");

        done(made);
        assertThat(made.err())
                .contains("members.motto → members.slogan: ", "; rename? [Y/n]")
                .contains("Taken for a rename: members.name → members.username: ");
        assertThat(file("0002_"))
                .contains("# Taken for a rename: members.name → members.username: ", "from: name, to: username")
                .contains("# Said to be a rename: members.motto → slogan", "from: motto, to: slogan");
        migratesKeepingRows(renamed);
    }

    @Test
    void aRefusalMakesItADropAndSaysWhatIsLost() throws IOException {
        var made = renamed.typing("n\n").run("makemigrations");

        done(made);
        assertThat(made.out()).contains("drop column members.motto", "add column members.slogan");
        assertThat(made.err()).contains("This database has a value there in 1 row now.");
        assertThat(file("0002_")).contains("dropColumn: {table: members, name: motto}");
    }

    @Test
    void whoCannotBeAskedIsToldTheThreeWaysAndNothingIsWritten() throws IOException {
        var made = renamed.run("makemigrations", "--no-input");

        assertThat(made.exitCode()).isEqualTo(3);
        assertThat(made.err())
                .contains("'members.motto' is gone, and may be called otherwise now: 'slogan'")
                .contains("--rename members.motto=slogan", "covet.migrations.rename.answers[members.motto]")
                .contains("@PreviousName(\"motto\") on the attribute");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aCheckFindsTheQuestionAndTheRename() {
        var check = renamed.run("makemigrations", "--check", "--json");

        assertThat(check.exitCode()).as(check.err()).isEqualTo(1);
        assertThat(check.out())
                .contains("\"kind\":\"UNANSWERED_RENAME\"", "\"detected\":1", "\"asked\":1", "\"to\":\"username\"");
    }

    @Test
    void theOptionAnswersBeforehand() {
        done(renamed.run("makemigrations", "--no-input", "--rename", "members.motto=slogan"));

        migratesKeepingRows(renamed);
    }

    @Test
    void theOptionMaySayThatAColumnHasGone() {
        var made = renamed.run("makemigrations", "--no-input", "--rename", "members.motto=");

        done(made);
        assertThat(made.out()).contains("drop column members.motto");
    }

    @Test
    void aPropertyAnswersBeforehand() {
        var answering = renamed.with("--covet.migrations.rename.answers[members.motto]=slogan");
        done(answering.run("makemigrations", "--no-input"));

        migratesKeepingRows(answering);
    }

    @Test
    void entitiesAnswerForTablesAndColumns() throws IOException {
        done(annotated.run("makemigrations", "--no-input"));

        assertThat(file("0002_"))
                .contains("# Renamed by @PreviousName: teams → squads", "renameTable: {from: teams, to: squads}")
                .contains("# Renamed by @PreviousName: members.motto → slogan");
        migratesKeepingRows(annotated);
        assertThat(database.query("SELECT count(*) FROM squads WHERE captain_id IS NOT NULL"))
                .first()
                .asString()
                .contains("1");
    }

    @Test
    void renamesMayBeLeftOutOfTheSearch() {
        var made = renamed.with("--covet.migrations.rename.enabled=false").run("makemigrations", "--check");

        assertThat(made.exitCode()).isEqualTo(1);
        assertThat(made.out()).contains("drop column members.name", "drop column members.motto");
    }

    @Test
    void aThresholdOfOneAsksAboutAll() {
        var made = renamed.with("--covet.migrations.rename.threshold=1").run("makemigrations", "--no-input");

        assertThat(made.exitCode()).isEqualTo(3);
        assertThat(made.err()).contains("--rename members.name=username", "--rename members.motto=slogan");
    }

    @Test
    void viewsAndTriggersThatNameAColumnFollow() throws IOException {
        migrations.with("0002_views.yaml", """
                operations:
                  - createView: {name: captains, query: "SELECT t.id, m.name FROM teams t JOIN members m ON m.id = t.captain_id"}
                  - createView: {name: names, query: "SELECT name, motto FROM members WHERE name <> ''"}
                  - createView: {name: whole, query: "SELECT * FROM members"}
                  - createView: {name: named_captains, query: "SELECT name FROM captains"}
                  - createTable: {name: log, columns: [{name: entry, type: varchar(100)}]}
                  - createTrigger:
                      table: members
                      name: members_log
                      timing: after
                      event: update
                      body: "INSERT INTO log (entry) VALUES (OLD.name);"
                """);
        var leaving = renamed.with("--covet.migrations.tables.exclude=log");
        done(leaving.run("migrate"));

        var made = leaving.run("makemigrations", "--no-input", "--rename", "members.motto=slogan");

        done(made);
        assertThat(made.err()).doesNotContain("seems to");
        migratesKeepingRows(leaving);
        assertThat(database.query("SELECT name FROM captains")).containsExactly(List.of("Ann"));
        assertThat(database.query("SELECT name FROM named_captains")).containsExactly(List.of("Ann"));
        assertThat(database.query("SELECT name, motto FROM names")).containsExactly(List.of("Ann", "Onwards"));
        assertThat(database.query("SELECT username, slogan FROM whole")).containsExactly(List.of("Ann", "Onwards"));
        database.execute("UPDATE members SET username = 'Bob'");
        assertThat(database.query("SELECT entry FROM log")).containsExactly(List.of("Ann"));
    }

    private void migratesKeepingRows(Application application) {
        done(application.run("migrate"));
        assertThat(database.query("SELECT username, slogan FROM members")).containsExactly(List.of("Ann", "Onwards"));
        assertThat(application.run("makemigrations", "--check").exitCode()).isZero();
        var check = application.run("makemigrations", "--check", "--against", "database");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        var drift = application.run("drift");
        assertThat(drift.exitCode()).as(drift.out() + drift.err()).isZero();
    }

    private static void done(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    private String file(String beginning) throws IOException {
        var name = files().stream()
                .filter(one -> one.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        return Files.readString(path.resolve(name));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
