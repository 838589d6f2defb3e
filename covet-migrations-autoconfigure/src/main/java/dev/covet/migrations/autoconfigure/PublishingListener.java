package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.autoconfigure.event.MigrationApplied;
import dev.covet.migrations.autoconfigure.event.MigrationFailed;
import dev.covet.migrations.autoconfigure.event.MigrationRolledBack;
import dev.covet.migrations.autoconfigure.event.MigrationStarted;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes what happens as application events. */
final class PublishingListener implements MigrationListener {

    private final @Nullable String environment;
    private final ApplicationEventPublisher publisher;

    PublishingListener(@Nullable String environment, ApplicationEventPublisher publisher) {
        this.environment = environment;
        this.publisher = publisher;
    }

    @Override
    public void started(String database, PlannedMigration migration, Session session) {
        publisher.publishEvent(
                new MigrationStarted(database, environment, migration.migration(), migration.direction()));
    }

    @Override
    public void applied(String database, CompletedMigration migration) {
        publisher.publishEvent(new MigrationApplied(database, environment, migration));
    }

    @Override
    public void rolledBack(String database, CompletedMigration migration) {
        publisher.publishEvent(new MigrationRolledBack(database, environment, migration));
    }

    @Override
    public void failed(String database, PlannedMigration migration, MigrationException reason) {
        publisher.publishEvent(
                new MigrationFailed(database, environment, migration.migration(), migration.direction(), reason));
    }
}
