package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

class DataSourceChoiceTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final TestDatabase other = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = Applications.on(database);

    @AfterEach
    void dropDatabases() {
        database.close();
        other.close();
    }

    @Test
    void aUrlOfItsOwnIsMigratedInsteadOfTheApplicationsDatabase() {
        application
                .withPropertyValues("covet.migrations.url=" + other.jdbcUrl())
                .run(context -> {
                    assertThat(other.tables()).contains("books");
                    assertThat(database.tables()).isEmpty();
                });
    }

    @Test
    void aUrlOfItsOwnIsEnough() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CovetMigrationsAutoConfiguration.class))
                .withPropertyValues(
                        "covet.migrations.url=" + other.jdbcUrl(), "covet.migrations.locations=classpath:library")
                .run(context -> assertThat(other.tables()).contains("books"));
    }

    @Test
    void theMarkedDataSourceComesBeforeEverythingElse() {
        application
                .withUserConfiguration(MarkedDataSource.class)
                .withBean("marked", TestDatabase.class, () -> other)
                .withPropertyValues("covet.migrations.url=jdbc:sqlite:/nowhere/at/all.db")
                .run(context -> {
                    assertThat(other.tables()).contains("books");
                    assertThat(context).hasSingleBean(JdbcClient.class);
                });
    }

    @Test
    void severalDataSourcesOfWhichNoneIsPrimaryAreRefusedWithAWayOut() {
        Applications.withoutDatabase()
                .withBean("one", DataSource.class, database::dataSource)
                .withBean("two", DataSource.class, other::dataSource)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("@CovetDataSource"));
    }

    @Test
    void thePrimaryOneOfSeveralIsMigrated() {
        Applications.withoutDatabase()
                .withUserConfiguration(TwoDataSources.class)
                .withBean("primaryDatabase", TestDatabase.class, () -> database)
                .withBean("secondDatabase", TestDatabase.class, () -> other)
                .run(context -> {
                    assertThat(database.tables()).contains("books");
                    assertThat(other.tables()).isEmpty();
                });
    }

    @Test
    void aUrlThatIsNotJdbcIsRefusedWithoutShowingIt() {
        application
                .withPropertyValues("covet.migrations.url=postgres://me:secret@host/db")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("Begin it with jdbc:")
                        .hasMessageNotContaining("secret"));
    }

    @Test
    void connectionDetailsComeBeforeTheProperties() {
        application
                .withPropertyValues("covet.migrations.url=jdbc:sqlite:/nowhere/at/all.db")
                .withBean(CovetConnectionDetails.class, () -> new Details(other.jdbcUrl()))
                .run(context -> assertThat(other.tables()).contains("books"));
    }

    @Test
    void onlyTheMigratedDataSourceIsManaged() {
        application.run(context -> {
            var provider = context.getBean(SchemaManagementProvider.class);

            assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
                    .isEqualTo(SchemaManagement.MANAGED);
            assertThat(provider.getSchemaManagement(other.dataSource())).isEqualTo(SchemaManagement.UNMANAGED);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedDataSource {

        @Bean(defaultCandidate = false)
        @CovetDataSource
        DataSource forMigrations(TestDatabase marked) {
            return marked.dataSource();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        @Primary
        DataSource first(TestDatabase primaryDatabase) {
            return primaryDatabase.dataSource();
        }

        @Bean
        DataSource second(TestDatabase secondDatabase) {
            return secondDatabase.dataSource();
        }
    }

    private record Details(String getJdbcUrl) implements CovetConnectionDetails {

        @Override
        public String getUsername() {
            return "";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
