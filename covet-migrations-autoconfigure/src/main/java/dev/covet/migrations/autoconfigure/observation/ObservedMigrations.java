package dev.covet.migrations.autoconfigure.observation;

import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.runner.MigrationListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;

/** Puts an observation around each migration. */
public final class ObservedMigrations implements MigrationListener {

    private final Supplier<ObservationRegistry> registry;
    private final MigrationObservationConvention convention;

    /** @param registry asked only when a migration runs, so that a start with nothing to do does not create it early */
    public ObservedMigrations(Supplier<ObservationRegistry> registry, MigrationObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public void around(String database, PlannedMigration migration, Runnable work) {
        var context = new MigrationObservationContext(database, migration);
        Observation.createNotStarted(convention, () -> context, registry.get()).observe(() -> {
            work.run();
            context.complete();
        });
    }
}
