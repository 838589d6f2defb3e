package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MariaDB's driver logs each error of the server, which the command itself explains. */
class DriverLogTest {

    /** As in an application, which has no configuration of tests. */
    private static final String USUAL_LOGGING = """
            <configuration>
                <include resource="org/springframework/boot/logging/logback/base.xml" />
            </configuration>
            """;

    private final TestDatabase database = TestEngine.MARIADB.freshDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMigrations() {
        new MigrationFolder(folder).withBooks().withFailingSecondStatement();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void isQuietInACommand() throws Exception {
        var run = migrate();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere' doesn't exist").doesNotContain("ErrorPacket");
    }

    @Test
    void isThereForWhoAsksForIt() throws Exception {
        var run = migrate("--logging.level.org.mariadb=warn");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("ErrorPacket");
    }

    private CommandLineRun migrate(String... more) throws Exception {
        var logging = Files.writeString(folder.resolve("logback.xml"), USUAL_LOGGING);
        var arguments = Stream.concat(Stream.of("--logging.config=" + logging, "covet", "migrate"), Stream.of(more));
        return new CommandLineProcess(database, folder).start(JdbcApplication.class, arguments.toArray(String[]::new));
    }
}
