package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigrationTally;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Adds the meters {@code covet.migrations.*} where there is a registry for them. */
@AutoConfiguration(
        after = CovetMigrationsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({CovetMigrations.class, MigratorSetup.class, MigrationTally.class, MeterRegistry.class})
public final class MigrationsMetricsAutoConfiguration {

    private static final Duration RENEWAL = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    MigrationMeters migrationMeters(CovetMigrations migrations, MigratorSetup setup, MigrationTally tally) {
        var executor = new SimpleAsyncTaskExecutor("covet-migrations-status-");
        executor.setDaemon(true);
        var checked = new CheckedStatus(migrations, System::nanoTime);
        var status = new RememberedStatus(checked::databases, RENEWAL, executor, System::nanoTime);
        return new MigrationMeters(setup.database().name(), status, tally);
    }
}
