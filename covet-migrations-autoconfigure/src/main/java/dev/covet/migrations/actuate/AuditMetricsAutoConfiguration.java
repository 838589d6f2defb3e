package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Adds the meters {@code covet.migrations.audit.*} where there is an audit, and a registry for them. */
@AutoConfiguration(
        after = CovetMigrationsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MigratorSetup.class, MeterRegistry.class})
@ConditionalOnBooleanProperty(name = "covet.migrations.audit.enabled", matchIfMissing = true)
public final class AuditMetricsAutoConfiguration {

    private static final Duration RENEWAL = Duration.ofSeconds(30);

    @Bean
    @ConditionalOnMissingBean
    AuditMeters auditMeters(MigratorSetup setup) {
        var executor = new SimpleAsyncTaskExecutor("covet-migrations-audit-");
        executor.setDaemon(true);
        return new AuditMeters(setup.database().name(), setup.audit().trail(), RENEWAL, executor, System::nanoTime);
    }
}
