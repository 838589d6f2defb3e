package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MigrationLogTest {

    private static final String LOGGER = "dev.covet.migrations";

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final LoggingSystem logging = LoggingSystem.get(MigrationLogTest.class.getClassLoader());

    @TempDir
    private Path folder;

    @BeforeEach
    void logAsApplicationsDo() {
        logging.setLogLevel(LOGGER, LogLevel.INFO);
    }

    @AfterEach
    void dropDatabase() {
        logging.setLogLevel(LOGGER, null);
        database.close();
    }

    @Test
    void eachMigrationHasALineAndTheStartAnother(CapturedOutput output) {
        application()
                .run(context -> assertThat(output)
                        .containsPattern("INFO .* Applied 0001_create_books in \\d+ ms, 1 statement\n")
                        .containsPattern("INFO .* Applied 0002_add_title in \\d+ ms, 1 statement\n")
                        .containsPattern("INFO .* Database 'default': 2 migrations applied in \\d+ ms\n"));
    }

    @Test
    void aStartWithNothingToDoHasOneLine(CapturedOutput output) {
        application().run(context -> {});
        var before = output.getOut().length();

        application()
                .run(context -> assertThat(output.getOut().substring(before))
                        .containsPattern("^.* INFO .* Database 'default' is up to date, checked in \\d+ ms\n$"));
    }

    @Test
    void aWarningOfThePlanIsAWarning(CapturedOutput output) {
        var migrations = new MigrationFolder(folder).withBooks();
        migrations.with("0004_authors.sql", "-- covet:up\nCREATE TABLE authors (id INT PRIMARY KEY);\n");
        application().run(context -> {});
        migrations.with("0003_late.sql", "-- covet:up\nCREATE TABLE shelves (id INT PRIMARY KEY);\n");

        application()
                .run(context -> assertThat(output)
                        .containsPattern(
                                "WARN .* Migration '0003_late' is pending, but '0004_authors', numbered after it"));
    }

    private ApplicationContextRunner application() {
        var migrations = new MigrationFolder(folder).withBooks();
        return Applications.on(database).withPropertyValues("covet.migrations.locations=" + migrations.location());
    }
}
