package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.autoconfigure.ReportingApplication;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a shell sees it: a process with streams and an exit code. */
class CommandLineProcessTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void theResultIsAllThatIsOnTheStandardOutput() throws Exception {
        var run = start(NoisyApplication.class, "covet", "status", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\"databases\":{\"default\":{").endsWith("}}}\n");
        assertThat(run.err()).contains("noise of a bean");
    }

    @Test
    void anApplicationWithRunnersAndJobsOnlyRunsTheCommand() throws Exception {
        var run = start(NoisyApplication.class, "covet", "migrate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("runner ran", "lifecycle started", "eager bean created");
    }

    @Test
    void propertiesOfTheApplicationMayStandAnywhere() throws Exception {
        new MigrationFolder(folder).withBooks();

        var run = start(
                JdbcApplication.class,
                "--debug",
                "covet",
                "migrate",
                "--spring.main.banner-mode=console",
                "0001_create_books");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Applied 0001_create_books").doesNotContain("0002_add_title");
    }

    @Test
    void aStartThatFailsIsAFailedCommand() throws Exception {
        var run = start(JdbcApplication.class, "covet", "status", "--covet.migrations.slow-threshold=soon");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("covet.migrations.slow-threshold").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpAndMistakesNeedNoApplication() throws Exception {
        var help = start(UnstartableApplication.class, "covet", "migrate", "--help");
        var mistake = start(UnstartableApplication.class, "covet", "migrate", "--fakee");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: covet migrate", "--fake-initial");
        assertThat(mistake.exitCode()).isEqualTo(2);
        assertThat(mistake.out()).isEmpty();
        assertThat(mistake.err())
                .contains("Unknown option: '--fakee'", "--fake", "Try 'covet migrate --help'.")
                .doesNotContain("\tat ");
    }

    @Test
    void secretsThatManyCanReadAreWarnedOfAndNotShown() throws Exception {
        var file = Files.writeString(folder.resolve("settings.properties"), """
                some.service.password=hunter2
                other.password=${OTHER:}
                default.password=${GIVEN_BY_NOBODY:hunter4}
                outside.password=${GIVEN_BY_NOBODY:${NOR_THIS}}
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        var run = start(
                JdbcApplication.class,
                "--spring.config.name=leaky",
                "--spring.config.additional-location=file:" + file,
                "covet",
                "validate");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "WARNING (security): The secret in 'some.service.password' is in a file that everybody",
                        "WARNING (security): The secret in 'default.password' is in a file that everybody",
                        "WARNING (security): The secret in 'mail.password' is packaged with the application",
                        "WARNING (security): The secret in 'reports.url' is packaged with the application",
                        "  Where: class path resource [leaky.properties] - 1:15")
                .doesNotContain("hunter2", "hunter3", "hunter4", "other.password", "outside.password");
    }

    /** What an application pays for a command line that it does not use. */
    @Test
    void anOrdinaryStartLoadsNothingButTheListener() throws Exception {
        new MigrationFolder(folder).withBooks();
        var loaded = folder.resolve("loaded.txt");

        var run = new CommandLineProcess(database, folder)
                .start(List.of("-Xlog:class+load:file=" + loaded), ReportingApplication.class, "covetous", "migrate");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("STARTED");
        assertThat(Files.readAllLines(loaded).stream()
                        .filter(line -> line.contains(" dev.covet.migrations.cli."))
                        .map(line -> line.replaceFirst(".* (dev\\.covet\\.\\S+) .*", "$1")))
                .containsExactly(CommandLineListener.class.getName());
        assertThat(loaded)
                .content()
                .contains(" dev.covet.migrations.runner.Migrator ")
                .doesNotContain(
                        " picocli.", " dev.covet.migrations.authoring.Workshop", " dev.covet.migrations.validation.");
    }

    private CommandLineRun start(Class<?> main, String... arguments) throws Exception {
        return new CommandLineProcess(database, folder).start(main, arguments);
    }
}
