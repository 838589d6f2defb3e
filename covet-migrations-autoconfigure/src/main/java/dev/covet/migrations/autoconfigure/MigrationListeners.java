package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.Holder;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.ExecutedStep;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    public void takenOver(String database, Holder before, Session session) {
        listeners.forEach(listener -> listener.takenOver(database, before, session));
    }

    @Override
    public void refused(String database, MigrationException reason, Session session) {
        unlessHiding(reason, listener -> listener.refused(database, reason, session));
    }

    @Override
    public void warned(String database, String warning) {
        listeners.forEach(listener -> listener.warned(database, warning));
    }

    @Override
    public void overruled(String database, List<Problem> rules) {
        listeners.forEach(listener -> listener.overruled(database, rules));
    }

    @Override
    public void planned(String database, Plan plan, Session session) {
        listeners.forEach(listener -> listener.planned(database, plan, session));
    }

    @Override
    public void started(String database, PlannedMigration migration, Session session) {
        listeners.forEach(listener -> listener.started(database, migration, session));
    }

    @Override
    public void executed(String database, PlannedMigration migration, ExecutedStep step) {
        listeners.forEach(listener -> listener.executed(database, migration, step));
    }

    @Override
    public void applied(String database, CompletedMigration migration) {
        listeners.forEach(listener -> listener.applied(database, migration));
    }

    @Override
    public void rolledBack(String database, CompletedMigration migration) {
        listeners.forEach(listener -> listener.rolledBack(database, migration));
    }

    @Override
    public void failed(String database, PlannedMigration migration, MigrationException reason) {
        unlessHiding(reason, listener -> listener.failed(database, migration, reason));
    }

    @Override
    public void ended(String database, Session session, @Nullable RuntimeException failure) {
        if (failure == null) {
            listeners.forEach(listener -> listener.ended(database, session, null));
        } else {
            unlessHiding(failure, listener -> listener.ended(database, session, failure));
        }
    }

    /** Whatever goes wrong in a listener must not hide why the migration failed. */
    private void unlessHiding(RuntimeException failure, Consumer<MigrationListener> telling) {
        for (var listener : listeners) {
            try {
                telling.accept(listener);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public void around(String database, PlannedMigration migration, Runnable work) {
        var nested = work;
        for (var i = listeners.size() - 1; i >= 0; i--) {
            var listener = listeners.get(i);
            var inner = nested;
            nested = () -> listener.around(database, migration, inner);
        }
        nested.run();
    }
}
