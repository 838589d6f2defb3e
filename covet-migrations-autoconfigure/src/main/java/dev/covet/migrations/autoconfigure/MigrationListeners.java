package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import java.util.List;

/** Tells all listeners, in order; what they put around a migration is nested, the first outermost. */
final class MigrationListeners implements MigrationListener {

    private final List<MigrationListener> listeners;

    MigrationListeners(List<MigrationListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void locked(String database, Duration waited) {
        listeners.forEach(listener -> listener.locked(database, waited));
    }

    @Override
    public void warned(String database, String warning) {
        listeners.forEach(listener -> listener.warned(database, warning));
    }

    @Override
    public void planned(String database, Plan plan, Session session) {
        listeners.forEach(listener -> listener.planned(database, plan, session));
    }

    @Override
    public void started(String database, Migration migration) {
        listeners.forEach(listener -> listener.started(database, migration));
    }

    @Override
    public void applied(String database, CompletedMigration migration) {
        listeners.forEach(listener -> listener.applied(database, migration));
    }

    @Override
    public void rolledBack(String database, CompletedMigration migration) {
        listeners.forEach(listener -> listener.rolledBack(database, migration));
    }

    /** Whatever goes wrong in a listener must not hide why the migration failed. */
    @Override
    public void failed(String database, Migration migration, MigrationException reason) {
        for (var listener : listeners) {
            try {
                listener.failed(database, migration, reason);
            } catch (RuntimeException e) {
                reason.addSuppressed(e);
            }
        }
    }

    @Override
    public void around(String database, Migration migration, Runnable work) {
        var nested = work;
        for (var i = listeners.size() - 1; i >= 0; i--) {
            var listener = listeners.get(i);
            var inner = nested;
            nested = () -> listener.around(database, migration, inner);
        }
        nested.run();
    }
}
