package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line, and how it is told. */
class WrongCommandLineTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    private Application application;

    @BeforeEach
    void makeApplication() {
        application = Application.on(database, new MigrationFolder(folder).withBooks());
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    migrat                                 | Unmatched argument
                    migrate --nosuch                       | Unknown option: '--nosuch'
                    migrate 0001_create_books 0002_more    | Unmatched argument at index 2: '0002_more'
                    migrate --fake --fake-initial          | --fake, --fake-initial are mutually exclusive
                    migrate --plan --dry-run               | --plan, --dry-run are mutually exclusive
                    sqlmigrate                             | Missing required parameter: 'NAME'
                    sqlmigrate 0001_create_books --engine oracle     | 'oracle' is no engine; there are postgresql, mysql, mariadb, sqlite
                    status --database                      | Missing required parameter for option '--database'
                    status --database other                | There is no database 'other'; there is: default.
                    """)
    void isToldWithHelpAndExitCode2(String command, String message) {
        var run = application.run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message, "--help'.").doesNotContain("\tat ");
    }

    @Test
    void noCommandAtAllShowsWhichThereAre() {
        var run = application.run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: covet", "migrate", "showmigrations", "sqlmigrate", "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "migrate", "showmigrations", "sqlmigrate", "status"})
    void everyCommandHasHelp(String command) {
        var words = command.isEmpty() ? List.<String>of() : List.of(command);

        for (var option : List.of("--help", "-h")) {
            var arguments = words.isEmpty() ? new String[] {option} : new String[] {command, option};
            var run = application.run(arguments);

            assertThat(run.exitCode()).as(Arrays.toString(arguments)).isZero();
            assertThat(run.out()).contains("Usage: covet " + command, "--help");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void anApplicationWithoutMigrationsIsToldSo() {
        var run = application.with("--covet.migrations.enabled=false").run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("This application has no migrations", "  Fix:   ");
    }

    @Test
    void aMigrationThatDoesNotExistIsNamedWithThoseThatDo() {
        var run = application.run("sqlmigrate", "0001");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("There is no migration '0001'.", "0001_create_books");
    }

    @Test
    void whatCannotBeUndoneIsToldWithItsPlace() {
        var run = application.run("sqlmigrate", "0001_create_books", "--backwards");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("The operation 'run SQL' cannot be undone.", "0001_create_books.sql");
    }

    @Test
    void sqlForAnotherEngineNeedsNoDatabase() {
        new MigrationFolder(folder)
                .with("0003_more.yaml", """
                operations:
                  - addColumn: {table: pages, column: {name: done, type: boolean}}
                """)
                .with("0002_add_title.sql", "-- covet:up\nSELECT 1;\n")
                .with("0001_create_books.yaml", """
                operations:
                  - createTable: {name: pages, columns: [{name: id, type: bigint, nullable: false}], primaryKey: {columns: [id]}}
                """)
                .without("0001_create_books.sql");

        var run = application
                .with("--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere")
                .run("sqlmigrate", "0003_more", "--engine", "mysql");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("ALTER TABLE `pages` ADD COLUMN `done` boolean");
    }
}
