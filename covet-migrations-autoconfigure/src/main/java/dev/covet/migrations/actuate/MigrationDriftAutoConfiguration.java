package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.CovetMigrationsProperties;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the endpoint {@code migrationdrift} where it is exposed, and the gauge {@code covet.migrations.drift}. */
@AutoConfiguration(
        after = CovetMigrationsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(MigratorSetup.class)
public final class MigrationDriftAutoConfiguration {

    @Bean
    DriftWatch migrationDriftWatch(ApplicationContext application, CovetMigrationsProperties properties) {
        return new DriftWatch(application, properties.drift().interval());
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    @ConditionalOnMissingBean
    MigrationDriftEndpoint migrationDriftEndpoint(DriftWatch watch, MigratorSetup setup) {
        return new MigrationDriftEndpoint(watch, setup);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class GaugeConfiguration {

        @Bean
        DriftGauge migrationDriftGauge(DriftWatch watch, MigratorSetup setup) {
            return new DriftGauge(setup.database().name(), watch);
        }
    }
}
