package dev.covet.migrations.autoconfigure.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names and tags of a migration's observation; a bean of this type replaces {@link DefaultMigrationObservationConvention}. */
public interface MigrationObservationConvention extends ObservationConvention<MigrationObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof MigrationObservationContext;
    }
}
