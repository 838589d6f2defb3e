package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.CovetMigrationsProperties;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
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
    AuditMeters auditMeters(MigratorSetup setup, CovetMigrationsProperties properties) {
        var executor = new SimpleAsyncTaskExecutor("covet-migrations-audit-");
        executor.setDaemon(true);
        var name = setup.database().name();
        var anchor =
                properties.audit().anchorMeter() ? Optional.of(new AnchorMeter(name)) : Optional.<AnchorMeter>empty();
        return new AuditMeters(name, setup.audit().trail(), anchor, RENEWAL, executor, System::nanoTime);
    }
}
