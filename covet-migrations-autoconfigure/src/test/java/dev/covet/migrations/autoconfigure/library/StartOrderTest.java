package dev.covet.migrations.autoconfigure.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class StartOrderTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    DataSourceInitializationAutoConfiguration.class,
                    CovetMigrationsAutoConfiguration.class))
            .withUserConfiguration(Entities.class)
            .withPropertyValues(Applications.dataSource(database))
            .withPropertyValues("covet.migrations.locations=classpath:library");

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void hibernateValidatesTheSchemaThatMigrationsMade() {
        application
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .run(context -> assertThat(context).hasSingleBean(EntityManagerFactory.class));
    }

    @Test
    void theSameHoldsWithLazyInitialization() {
        application
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasSingleBean(EntityManagerFactory.class));
    }

    @Test
    void scriptsFillWhatMigrationsMade() {
        application
                .withPropertyValues(
                        "spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:library-data.sql")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(database.count("books")).isEqualTo(1);
                });
    }

    @Test
    void migrationsMayComeAfterHibernateWhereTheApplicationDefersThem() {
        application
                .withPropertyValues("spring.jpa.defer-datasource-initialization=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(database.tables()).contains("books");
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Book.class)
    static class Entities {}
}
