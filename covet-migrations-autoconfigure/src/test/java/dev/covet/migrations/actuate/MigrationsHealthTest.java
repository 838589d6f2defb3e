package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

class MigrationsHealthTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    private MigrationFolder migrations;
    private ApplicationContextRunner application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Applications.on(database)
                .withConfiguration(AutoConfigurations.of(MigrationsHealthContributorAutoConfiguration.class))
                .withPropertyValues("covet.migrations.locations=" + migrations.location());
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void isUpWhenEverythingIsApplied() {
        application.run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails())
                    .isEqualTo(Map.of("default", Map.of("applied", 2, "pending", 0, "failed", 0, "orphaned", 0)));
        });
    }

    @Test
    void isOutOfServiceWhileSomethingIsPendingAndUpOnceSomebodyElseHasAppliedIt() {
        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health(context).getDetails()).asString().contains("0001_create_books", "0002_add_title");

            application.run(migrating -> assertThat(migrating).hasNotFailed());

            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void isDownWhenAMigrationFailed() {
        migrations.withFailingSecondStatement();
        application.run(context -> assertThat(context).hasFailed());

        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(context).getDetails()).asString().contains("0003_fails");
        });
    }

    @Test
    void isDownWhenAMigrationWasChanged() {
        application.run(context -> {
            migrations.with("0002_add_title.sql", "-- covet:up\nALTER TABLE books ADD COLUMN title TEXT;\n");

            assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Nested
    class WhileANewerVersionIsRolledOut {

        @Test
        void staysUpWhenTheNewerOneHasAppliedMore() {
            application.run(context -> {
                migrations.with("0003_authors.sql", "-- covet:up\nCREATE TABLE authors (id INT PRIMARY KEY);\n");
                application.run(newer -> assertThat(newer).hasNotFailed());
                migrations.without("0003_authors.sql");

                assertThat(health(context).getStatus()).isEqualTo(Status.UP);
                assertThat(health(context).getDetails()).asString().contains("orphaned=1");
            });
        }

        @Test
        void staysUpWhenAMigrationOfTheNewerOneFailed() {
            application.run(context -> {
                migrations.withFailingSecondStatement();
                application.run(newer -> assertThat(newer).hasFailed());
                migrations.without("0003_fails.sql");

                assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            });
        }
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class WhenItCannotBeTold {

        @Test
        void isDownWithTheReasonWhenTheDatabaseIsDown(CapturedOutput output) {
            Applications.withoutDatabase()
                    .withConfiguration(AutoConfigurations.of(MigrationsHealthContributorAutoConfiguration.class))
                    .withPropertyValues(
                            "covet.migrations.on-startup=none",
                            "spring.datasource.type=org.springframework.jdbc.datasource.SimpleDriverDataSource",
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop?user=me&password=secret")
                    .run(context -> {
                        assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
                        assertThat(health(context).getDetails())
                                .asString()
                                .contains("The database 'default' cannot be reached")
                                .doesNotContain("secret");
                        assertThat(output).doesNotContain("WARN");
                    });
        }

        @Test
        void isDownWithTheReasonWhenAFileIsWrong() {
            migrations.with("0003_wrong.yaml", "operations: {}\n");

            application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
                assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
                assertThat(health(context).getDetails()).containsOnlyKeys("problems");
            });
        }
    }

    @Test
    void isNotThereWhenSwitchedOff() {
        application
                .withPropertyValues("management.health.migrations.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
        application
                .withPropertyValues("covet.migrations.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    private static Health health(ApplicationContext context) {
        var health = context.getBean("migrationsHealthIndicator", HealthIndicator.class)
                .health();
        assertThat(health).isNotNull();
        return health;
    }
}
