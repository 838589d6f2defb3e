package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.autoconfigure.event.MigrationSlow;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of migrations that take longer than the application's operators want. */
final class SlowMigrations implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final Duration threshold;
    private final @Nullable String environment;
    private final ApplicationEventPublisher publisher;

    SlowMigrations(Duration threshold, @Nullable String environment, ApplicationEventPublisher publisher) {
        this.threshold = threshold;
        this.environment = environment;
        this.publisher = publisher;
    }

    @Override
    public void applied(String database, CompletedMigration migration) {
        if (migration.duration().compareTo(threshold) >= 0) {
            LOG.warn(
                    "{} took {} ms, which is slow: covet.migrations.slow-threshold is {} ms",
                    migration.migration().name(),
                    migration.duration().toMillis(),
                    threshold.toMillis());
            publisher.publishEvent(new MigrationSlow(database, environment, migration, threshold));
        }
    }
}
