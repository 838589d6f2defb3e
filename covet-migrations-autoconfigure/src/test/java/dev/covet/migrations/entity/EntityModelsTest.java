package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.EntityModelsAutoConfiguration;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

class EntityModelsTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final TestDatabase archive = TestEngine.SQLITE.freshDatabase();
    private final Dialect dialect = Dialects.of(Server.of(Engine.SQLITE, "3.53"));
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    EntityModelsAutoConfiguration.class))
            .withUserConfiguration(Entities.class)
            .withPropertyValues(Applications.dataSource(database));

    @AfterEach
    void dropDatabases() {
        database.close();
        archive.close();
    }

    @Test
    void theEntitiesOfTheApplicationAreKnown() {
        application.run(context -> {
            var models = context.getBean(EntityModels.class);

            assertThat(models.all()).extracting(EntityModel::persistenceUnit).containsExactly("default");
            assertThat(tables(models, context.getBean(DataSource.class))).containsExactly("books");
        });
    }

    @Test
    void alsoWhereBeansAreLazy() {
        application
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context ->
                        assertThat(context.getBean(EntityModels.class).all()).hasSize(1));
    }

    @Test
    void listenersThatTheApplicationGaveHibernateStay() {
        var calls = new AtomicInteger();
        application
                .withBean(
                        HibernatePropertiesCustomizer.class,
                        () -> settings -> settings.put(JpaSettings.INTEGRATOR_PROVIDER, (IntegratorProvider)
                                () -> List.of(new Counting(calls))))
                .run(context -> {
                    assertThat(context.getBean(EntityModels.class).all()).hasSize(1);
                    assertThat(calls).hasValue(1);
                });
    }

    @Test
    void eachPersistenceUnitBelongsToItsDataSource() {
        application
                .withBean("archive", Archive.class, () -> new Archive(archive.dataSource()))
                .withUserConfiguration(ArchiveUnit.class)
                .run(context -> {
                    var models = context.getBean(EntityModels.class);

                    assertThat(models.all())
                            .extracting(EntityModel::persistenceUnit)
                            .containsExactly("archive", "default");
                    assertThat(tables(models, context.getBean(DataSource.class)))
                            .containsExactly("books");
                    assertThat(tables(models, context.getBean(Archive.class).dataSource()))
                            .containsExactly("old_books");
                });
    }

    @Test
    void switchedOffNothingIsKept() {
        application
                .withPropertyValues("covet.migrations.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(EntityModels.class));
    }

    private List<String> tables(EntityModels models, DataSource dataSource) {
        return models.read(dataSource, dialect, null).schema().tables().stream()
                .map(Named::name)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan("dev.covet.migrations.autoconfigure.library")
    static class Entities {}

    /** The data source of a second persistence unit; not a bean itself, which Spring Boot's own unit would stumble over. */
    record Archive(DataSource dataSource) {}

    @Configuration(proxyBeanMethods = false)
    static class ArchiveUnit {

        @Bean(defaultCandidate = false)
        LocalContainerEntityManagerFactoryBean archiveEntities(Archive archive) {
            var factory = new LocalContainerEntityManagerFactoryBean();
            factory.setPersistenceUnitName("archive");
            factory.setDataSource(archive.dataSource());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setManagedTypes(PersistenceManagedTypes.of(OldBook.class.getName()));
            return factory;
        }
    }

    @Entity
    @Table(name = "old_books")
    static class OldBook {

        @Id
        long id;
    }

    private record Counting(AtomicInteger calls) implements Integrator {

        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            calls.incrementAndGet();
        }
    }
}
