package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.JavaMigration;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an application sees on every engine. */
abstract class EngineContract extends DatabaseContract {

    @TempDir
    private Path path;

    private MigrationFolder migrations;

    @BeforeEach
    void makeFolder() {
        migrations = new MigrationFolder(path).withBooks();
    }

    @Test
    void beansThatUseTheDatabaseFindTheirTables() {
        application()
                .withUserConfiguration(Counting.class)
                .run(context -> assertThat(context.getBean(AtomicLong.class)).hasValue(0));
    }

    @Test
    void migrationsConnectAsTheirOwnUserWhereTheApplicationsMayDoNothing() {
        application()
                .withPropertyValues(
                        "spring.datasource.username=nobody_knows",
                        "spring.datasource.password=nor_this",
                        "covet.migrations.username=" + database.username(),
                        "covet.migrations.password=" + database.password())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(database.tables()).contains("books");
                });
    }

    @Test
    void aSecondStartAppliesOnlyWhatIsNew() {
        application().run(context -> assertThat(context).hasNotFailed());
        migrations.with("0003_more.sql", "-- covet:up\nCREATE TABLE authors (id INT PRIMARY KEY);\n");

        application().run(context -> {
            assertThat(context.getBean(MigrationTally.class).applied()).isEqualTo(1);
            assertThat(database.count("_covet_migrations")).isEqualTo(3);
        });
    }

    @Test
    void aStepInJavaRunsOnTheConnectionOfItsMigration() {
        migrations.with("0003_fill.yaml", "operations:\n  - java: {class: '" + FillBooks.class.getName() + "'}\n");

        application().withBean(FillBooks.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(database.query("SELECT title FROM books")).containsExactly(List.of("Emma"));
        });
    }

    @Test
    void aStepInJavaIsFoundBehindItsProxy() {
        migrations.with("0003_fill.yaml", "operations:\n  - java: {class: '" + FillBooks.class.getName() + "'}\n");

        application()
                .withBean(JavaMigration.class, () -> (JavaMigration) new ProxyFactory(new FillBooks()).getProxy())
                .run(context -> assertThat(database.count("books")).isEqualTo(1));
    }

    @Test
    void aJavaMigrationWithANameIsAMigrationOfItsOwn() {
        application().withBean(NamedFillBooks.class).run(context -> {
            var status = context.getBean(CovetMigrations.class).status().get("default");
            assertThat(status.current()).isEqualTo("0003_fill_books");
            assertThat(status.migrations().get(2).description()).isEqualTo("One book");
            assertThat(database.count("books")).isEqualTo(1);
        });
    }

    @Test
    void whatAFailingJavaStepHasChangedIsUndoneAndItsMessageShowsNoRows() {
        application().withBean(FillTwice.class).run(context -> {
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageMatching("(?s)[A-Z]\\w+Exception: .*\\(SQLSTATE .*")
                    .hasMessageNotContaining("4711");
            assertThat(database.count("books")).isZero();
        });
        assertThat((String) database.value("SELECT error FROM _covet_migrations WHERE name = '0003_fill_twice'"))
                .startsWith("Statement 1 of 1 of migration '0003_fill_twice' failed: ")
                .doesNotContain("4711");
    }

    private ApplicationContextRunner application() {
        return Applications.on(database).withPropertyValues("covet.migrations.locations=" + migrations.location());
    }

    @Configuration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        AtomicLong books(JdbcClient db) {
            return new AtomicLong(
                    db.sql("SELECT COUNT(title) FROM books").query(Long.class).single());
        }
    }

    static class FillBooks implements JavaMigration {

        @Override
        public void up(JdbcClient db) {
            db.sql("INSERT INTO books (id, title) VALUES (?, ?)")
                    .params(4711, "Emma")
                    .update();
        }

        @Override
        public void down(JdbcClient db) {
            db.sql("DELETE FROM books WHERE id = ?").param(4711).update();
        }
    }

    static final class NamedFillBooks extends FillBooks {

        @Override
        public Optional<String> name() {
            return Optional.of("0003_fill_books");
        }

        @Override
        public String description() {
            return "One book";
        }
    }

    static final class FillTwice extends FillBooks {

        @Override
        public void up(JdbcClient db) {
            super.up(db);
            super.up(db);
        }

        @Override
        public Optional<String> name() {
            return Optional.of("0003_fill_twice");
        }
    }
}
