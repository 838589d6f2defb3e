package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.source.JavaMigrationDescription;
import dev.covet.migrations.source.JavaMigrationSource;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class CustomizingTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = Applications.on(database);

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aSourceThatIsABeanAddsItsMigrations() {
        var source = new JavaMigrationSource(List.of(new JavaMigrationDescription(
                "0003_by_source", "default", "", null, null, "com.example.Step", TransactionMode.AUTO, null)));

        application
                .withPropertyValues("covet.migrations.on-startup=none")
                .withBean(MigrationSource.class, () -> source)
                .run(context -> assertThat(context.getBean(CovetMigrations.class)
                                .status()
                                .get("default")
                                .migrations())
                        .extracting(MigrationStatus::name)
                        .contains("0003_by_source", "0001_create_books"));
    }

    @Test
    void customizersAreCalledInTheirOrderAfterTheProperties() {
        application.withUserConfiguration(Customizers.class).run(context -> {
            assertThat(database.tables()).contains("second_migrations", "second_lock", "books");
            assertThat(database.tables()).doesNotContain("first_migrations");
        });
    }

    @Test
    void listenersHearOfEveryMigrationInTheirOrder() {
        application
                .withUserConfiguration(Listeners.class)
                .run(context -> assertThat(context.getBean(Listeners.class).heard)
                        .containsExactly(
                                "first 0001_create_books",
                                "second 0001_create_books",
                                "first 0002_add_isbn",
                                "second 0002_add_isbn"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        @Bean
        @Order(2)
        CovetMigrationsCustomizer second() {
            return migrator -> migrator.tablePrefix("second_");
        }

        @Bean
        @Order(1)
        CovetMigrationsCustomizer first() {
            return migrator -> migrator.tablePrefix("first_");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Listeners {

        private final List<String> heard = new ArrayList<>();

        @Bean
        @Order(2)
        MigrationListener second() {
            return new Hearing("second");
        }

        @Bean
        @Order(1)
        MigrationListener first() {
            return new Hearing("first");
        }

        private final class Hearing implements MigrationListener {

            private final String name;

            private Hearing(String name) {
                this.name = name;
            }

            @Override
            public void started(String database, PlannedMigration migration, Session session) {
                heard.add(name + " " + migration.migration().name());
            }
        }
    }
}
