package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Adds the migrations to the application's health and to its readiness, never to its liveness. */
@AutoConfiguration(
        after = CovetMigrationsAutoConfiguration.class,
        afterName =
                "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration")
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean({CovetMigrations.class, MigratorSetup.class})
@ConditionalOnEnabledHealthIndicator("migrations")
public final class MigrationsHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"migrationsHealthIndicator", "migrationsHealthContributor"})
    MigrationsHealthIndicator migrationsHealthIndicator(CovetMigrations migrations, MigratorSetup setup) {
        var status = new CheckedStatus(migrations, System::nanoTime);
        return new MigrationsHealthIndicator(status, new OwnMigrations(setup.source()));
    }

    /** Groups are of the health endpoint, which needs the actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.endpoint.annotation.Endpoint")
    static class ReadinessConfiguration {

        @Bean
        HealthEndpointGroupsPostProcessor migrationsInReadiness(Environment environment) {
            return new MigrationsInReadiness(environment);
        }
    }
}
