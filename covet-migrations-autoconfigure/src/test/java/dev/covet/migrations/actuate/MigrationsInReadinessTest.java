package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.AdditionalPathsMapper;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MigrationsInReadinessTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = Applications.on(database)
            .withConfiguration(AutoConfigurations.of(
                    MigrationsHealthContributorAutoConfiguration.class,
                    ApplicationAvailabilityAutoConfiguration.class,
                    AvailabilityProbesAutoConfiguration.class,
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=health");

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void theGroupOfSpringBootGetsTheMigrationsToo() {
        application.run(context -> {
            var groups = context.getBean(HealthEndpointGroups.class);

            assertThat(groups.get("readiness").isMember("readinessState")).isTrue();
            assertThat(groups.get("readiness").isMember("migrations")).isTrue();
            assertThat(groups.get("readiness").isMember("db")).isFalse();
            assertThat(groups.get("liveness").isMember("migrations")).isFalse();
            assertThat(groups.getPrimary().isMember("migrations")).isTrue();
        });
    }

    @Test
    void aGroupThatTheApplicationDefinesIsLeftAlone() {
        application
                .withPropertyValues("management.endpoint.health.group.readiness.include=readinessState")
                .run(context -> {
                    var readiness = context.getBean(HealthEndpointGroups.class).get("readiness");

                    assertThat(readiness.isMember("readinessState")).isTrue();
                    assertThat(readiness.isMember("migrations")).isFalse();
                });
    }

    @Test
    void withoutProbesThereIsNoGroupAndTheApplicationStarts() {
        application
                .withPropertyValues("management.endpoint.health.probes.enabled=false")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(HealthEndpointGroups.class).get("readiness"))
                            .isNull();
                });
    }

    @Test
    void theAdditionalPathsOfProbesStay() {
        application
                .withPropertyValues("management.endpoint.health.probes.add-additional-paths=true")
                .run(context -> assertThat(((AdditionalPathsMapper) context.getBean(HealthEndpointGroups.class))
                                .getAdditionalPaths(HealthEndpoint.ID, WebServerNamespace.SERVER))
                        .contains("/readyz", "/livez"));
    }
}
