package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.event.MigrationsCompleted;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** What is done when the application starts, and one line about what came of it. */
final class StartUp implements CovetMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final CovetMigrationsProperties properties;
    private final CovetMigrationStrategy strategy;
    private final MigrationTally tally;
    private final ApplicationEventPublisher publisher;
    private final String database;

    StartUp(
            CovetMigrationsProperties properties,
            CovetMigrationStrategy strategy,
            MigrationTally tally,
            ApplicationEventPublisher publisher,
            String database) {
        this.properties = properties;
        this.strategy = strategy;
        this.tally = tally;
        this.publisher = publisher;
        this.database = database;
    }

    @Override
    public void migrate(CovetMigrations migrations) {
        switch (properties.onStartup()) {
            case MIGRATE -> apply(migrations);
            case VALIDATE -> validate(migrations);
            case NONE -> LOG.debug("covet.migrations.on-startup=none: database '{}' is left alone", database);
        }
    }

    private void apply(CovetMigrations migrations) {
        var before = tally.applied();
        var begun = System.nanoTime();
        strategy.migrate(migrations);
        var duration = Duration.ofNanos(System.nanoTime() - begun);
        var applied = tally.applied() - before;
        if (applied == 0) {
            LOG.info("Database '{}' is up to date, checked in {} ms", database, duration.toMillis());
        } else {
            var noun = applied == 1 ? "migration" : "migrations";
            LOG.info("Database '{}': {} {} applied in {} ms", database, applied, noun, duration.toMillis());
        }
        publisher.publishEvent(new MigrationsCompleted(database, properties.environment(), applied, duration));
    }

    private void validate(CovetMigrations migrations) {
        var begun = System.nanoTime();
        migrations.validate();
        var duration = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("Database '{}' is up to date, checked in {} ms", database, duration.toMillis());
    }
}
