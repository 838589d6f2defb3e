package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CovetMigrationsAutoConfigurationTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = Applications.on(database);

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Nested
    class WhetherToMigrate {

        @Test
        void anApplicationWithADataSourceIsMigratedWhileItStarts() {
            application.run(context -> {
                assertThat(context).hasSingleBean(CovetMigrations.class);
                assertThat(database.tables()).contains("_covet_migrations", "books");
            });
        }

        @Test
        void nothingIsThereWithoutADataSource() {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(CovetMigrationsAutoConfiguration.class))
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context).doesNotHaveBean(CovetMigrations.class);
                    });
        }

        @Test
        void nothingIsThereWhenItIsSwitchedOff() {
            application.withPropertyValues("covet.migrations.enabled=false").run(context -> {
                assertThat(context).doesNotHaveBean(CovetMigrations.class);
                assertThat(database.tables()).isEmpty();
            });
        }

        @Test
        void anApplicationWithoutMigrationsStartsAndSaysSo() {
            application
                    .withPropertyValues("covet.migrations.locations=classpath:db/covet")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(database.tables()).isEmpty();
                    });
        }

        @Test
        void lazyInitializationDoesNotKeepItFromMigrating() {
            application
                    .withInitializer(context ->
                            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                    .run(context -> assertThat(database.tables()).contains("books"));
        }
    }

    @Nested
    class OnStartUp {

        @Test
        void aSecondStartAsksTheHistoryOnceAndDoesNothingElse() {
            application.run(context -> assertThat(context).hasNotFailed());
            var counter = StatementCounter.on(database.dataSource());

            Applications.withoutDatabase()
                    .withBean("dataSource", DataSource.class, counter::dataSource)
                    .run(context -> assertThat(context).hasNotFailed());

            assertThat(counter.statements())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT name, checksum, state, statements_done FROM");
            assertThat(counter.connections()).isEqualTo(1);
        }

        @Test
        void validatingRefusesToStartWhileSomethingIsPendingAndChangesNothing() {
            application
                    .withPropertyValues("covet.migrations.on-startup=validate")
                    .run(context -> {
                        assertThat(context).hasFailed();
                        assertThat(context.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(DriftException.class)
                                .hasMessageContaining("0001_create_books, 0002_add_isbn");
                        assertThat(database.tables()).isEmpty();
                    });
        }

        @Test
        void validatingLetsAnApplicationStartWhoseDatabaseIsUpToDate() {
            application.run(context -> assertThat(context).hasNotFailed());

            application
                    .withPropertyValues("covet.migrations.on-startup=validate")
                    .run(context -> assertThat(context).hasNotFailed());
        }

        @Test
        void noneLeavesTheDatabaseAloneButShowsHowItStands() {
            application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
                var status = context.getBean(CovetMigrations.class).status().get("default");
                assertThat(status.migrations())
                        .extracting(MigrationStatus::state)
                        .containsOnly(MigrationState.PENDING);
                assertThat(database.tables()).isEmpty();
            });
        }

        @Test
        void aStrategyReplacesWhatIsDone() {
            application
                    .withBean(CovetMigrationStrategy.class, () -> migrations -> migrations.migrate("0001_create_books"))
                    .run(context -> {
                        var status =
                                context.getBean(CovetMigrations.class).status().get("default");
                        assertThat(status.current()).isEqualTo("0001_create_books");
                        assertThat(status.counts().pending()).isEqualTo(1);
                    });
        }
    }

    @Nested
    class Properties {

        @Test
        void allReachTheMigrator() {
            application
                    .withPropertyValues(
                            "covet.migrations.on-startup=none",
                            "covet.migrations.schema=shop",
                            "covet.migrations.out-of-order=refuse",
                            "covet.migrations.orphaned=warn",
                            "covet.migrations.allow-destructive=true",
                            "covet.migrations.baseline-on-migrate=true",
                            "covet.migrations.single-transaction=true",
                            "covet.migrations.table-prefix=our_",
                            "covet.migrations.lock.timeout=7s",
                            "covet.migrations.lock.lease=9s")
                    .run(context -> {
                        var setup = context.getBean(MigratorSetup.class);
                        assertThat(setup.database().name()).isEqualTo("default");
                        assertThat(setup.database().schema()).isEqualTo("shop");
                        assertThat(setup.settings())
                                .isEqualTo(new MigratorSettings(
                                        "our_",
                                        new PlanRules(OutOfOrder.REFUSE, Orphaned.WARN, true),
                                        Duration.ofSeconds(7),
                                        Duration.ofSeconds(9),
                                        true,
                                        true));
                    });
        }

        @Test
        void defaultsAreThoseThatAreDocumented() {
            application.run(context -> assertThat(
                            context.getBean(MigratorSetup.class).settings())
                    .isEqualTo(new MigratorSettings(
                            "_covet_",
                            new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE, false),
                            Duration.ofMinutes(5),
                            Duration.ofSeconds(30),
                            false,
                            false)));
        }

        @Test
        void aLocationMayNameTheEngine(@TempDir Path folder) throws IOException {
            var ofEngine = new MigrationFolder(Files.createDirectory(folder.resolve("sqlite")));
            ofEngine.withBooks();

            application
                    .withPropertyValues("covet.migrations.locations=file:" + folder + "/{vendor}")
                    .run(context -> assertThat(database.tables()).contains("books"));
        }
    }
}
