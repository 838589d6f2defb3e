package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.lock.Owner;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a person reads when the application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    private MigrationFolder migrations;

    @BeforeEach
    void writeMigrations() {
        migrations = new MigrationFolder(folder).withBooks();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aDatabaseThatIsDown(CapturedOutput output) {
        startInVain("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop", "spring.datasource.username=");

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "Migrations cannot run as they are configured:",
                        "The database 'default' cannot be reached: ",
                        "Check that it is up, and its URL, user and password")
                .doesNotContain("\tat ");
    }

    @Test
    void aLocationThatIsMissing(CapturedOutput output) {
        startInVain("covet.migrations.locations=classpath:no/such/folder");

        assertThat(output)
                .contains(
                        "The location 'classpath:no/such/folder' does not exist.",
                        "Where: covet.migrations.locations",
                        "Create it, or correct the property.");
    }

    @Test
    void aMigrationThatWasChangedAfterItWasApplied(CapturedOutput output) {
        start();
        migrations.with("0001_create_books.sql", "-- covet:up\nCREATE TABLE books (id BIGINT PRIMARY KEY);\n");

        startInVain();

        assertThat(output)
                .contains(
                        "The migrations of this application and the history of the database contradict each other:",
                        "Migration '0001_create_books' was changed after it had been applied.",
                        "0001_create_books.sql",
                        "Restore the text that was applied");
    }

    @Test
    void severalProblemsAreNumberedAndSoAreTheirFixes(CapturedOutput output) {
        start();
        migrations
                .with("0001_create_books.sql", "-- covet:up\nCREATE TABLE books (id BIGINT PRIMARY KEY);\n")
                .without("0002_add_title.sql");

        startInVain();

        assertThat(output)
                .contains(
                        "1. Migration '0001_create_books' was changed",
                        "2. Migration '0002_add_title' is in the history (APPLIED, ",
                        "1. Restore the text",
                        "2. Bring its file back");
    }

    @Test
    void aMigrationFileThatIsWrong(CapturedOutput output) {
        migrations.with("0003_wrong.yaml", "operations:\n  - addColum: {table: books}\n");

        startInVain();

        assertThat(output)
                .contains(
                        "The migrations of this application are wrong, and none was executed:",
                        "addColum",
                        "0003_wrong.yaml");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aMigrationThatWouldLoseData(CapturedOutput output) {
        start();
        migrations.with("0003_without_title.yaml", "operations:\n  - dropColumn: {table: books, name: title}\n");

        startInVain();

        assertThat(output)
                .contains(
                        "The column 'books.title' would be dropped, with what its rows hold.",
                        "0003_without_title.yaml), operation 1 of 1: drop column books.title",
                        "covet.migrations.allow-destructive=true");
        start("covet.migrations.allow-destructive=true");
    }

    @Test
    void aStatementThatFails(CapturedOutput output) {
        migrations.withFailingSecondStatement();

        startInVain();

        assertThat(output)
                .contains(
                        "A migration failed:",
                        "Statement 2 of 2 of migration '0003_fails' failed: ",
                        "0003_fails.sql, line 3: INSERT INTO nowhere",
                        "Nothing of this migration is committed");
        assertThat(database.tables()).contains("books").doesNotContain("authors");
    }

    @Test
    void aLockThatAnotherProcessHolds(CapturedOutput output) {
        start();
        migrations.with("0003_more.sql", "-- covet:up\nCREATE TABLE authors (id INT PRIMARY KEY);\n");
        var held = new Database("default", database.dataSource(), null, Dialects::of);
        var settings = new LockSettings("_covet_lock", Duration.ZERO, Duration.ofMinutes(1));

        try (var session = held.open();
                var lock = MigrationLock.acquire(held, session, settings)) {
            startInVain("covet.migrations.lock.timeout=200ms");
            assertThat(lock.token()).isPositive();
        }

        assertThat(output)
                .contains(
                        "Another process migrates this database:",
                        "The migration lock of the database 'default' is held by " + Owner.ofThisProcess(),
                        "covet.migrations.lock.timeout");
        assertThat(database.tables()).doesNotContain("authors");
    }

    @Test
    void aStepThatCannotBeUndone() {
        var problem = new Problem("Dropping it cannot be undone.", "migration 0007_drop", "Keep it.");

        var analysis = new MigrationFailureAnalyzer()
                .analyze(new IllegalStateException(new IrreversibleException(List.of(problem))));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("""
                        Migrations cannot be undone:

                        Dropping it cannot be undone.
                            Where: migration 0007_drop""");
        assertThat(analysis.getAction()).isEqualTo("Keep it.");
    }

    @Nested
    class WrongPropertyValues {

        @Test
        void aValueThatIsNoneOfThoseAllowedIsNamedWithThem(CapturedOutput output) {
            startInVain("covet.migrations.on-startup=sometimes");

            assertThat(output).contains("covet.migrations.on-startup", "sometimes", "MIGRATE", "VALIDATE", "NONE");
        }

        @Test
        void aDurationThatIsNoneIsNamed(CapturedOutput output) {
            startInVain("covet.migrations.lock.timeout=soon");

            assertThat(output).contains("covet.migrations.lock.timeout", "soon", "is not a valid duration");
        }

        @Test
        void whatIsOutOfRangeIsNamedWithItsRange(CapturedOutput output) {
            startInVain(
                    "covet.migrations.lock.timeout=-1s",
                    "covet.migrations.lock.lease=200ms",
                    "covet.migrations.slow-threshold=-5s",
                    "covet.migrations.table-prefix=my tables",
                    "covet.migrations.rename.threshold=80",
                    "covet.migrations.rename.max-length-difference=-1",
                    "covet.migrations.schema=  ");

            assertThat(output)
                    .contains(
                            "covet.migrations.lock.timeout",
                            "Must not be negative; 0s tries once",
                            "covet.migrations.rename.threshold",
                            "Must be above 0 and at most 1",
                            "covet.migrations.rename.max-length-difference",
                            "covet.migrations.lock.lease",
                            "Must be at least 1s",
                            "covet.migrations.slow-threshold",
                            "my tables",
                            "Must be letters, digits and underscores",
                            "Must not be blank");
        }

        @Test
        void aLocationThatIsNoneIsNamed(CapturedOutput output) {
            startInVain("covet.migrations.locations=https://example.org/migrations");

            assertThat(output)
                    .contains(
                            "The location 'https://example.org/migrations' begins with neither 'classpath:' nor 'file:'");
        }
    }

    private void startInVain(String... properties) {
        assertThatThrownBy(() -> start(properties)).isInstanceOf(Exception.class);
    }

    private void start(String... properties) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var defaults = new LinkedHashMap<String, Object>();
        Stream.of(
                        Stream.of("covet.migrations.locations=" + migrations.location()),
                        Arrays.stream(Applications.dataSource(database)),
                        Arrays.stream(properties))
                .flatMap(stream -> stream)
                .map(property -> property.split("=", 2))
                .forEach(property -> defaults.put(property[0], property[1]));
        application.setDefaultProperties(defaults);
        application.run().close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, CovetMigrationsAutoConfiguration.class})
    static class Application {}
}
