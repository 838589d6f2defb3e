package dev.covet.migrations.autoconfigure.observation;

import io.micrometer.common.KeyValues;
import java.util.Locale;

/**
 * Calls the observation {@code covet.migration} and gives it the tags {@code database}, {@code direction} ({@code forward} or
 * {@code backward}) and {@code outcome}
 * ({@code success}, {@code failure}, or {@code unknown} while it runs). The migration's name is on the span only: as a tag
 * of a meter it would make one time series for each migration.
 */
public class DefaultMigrationObservationConvention implements MigrationObservationConvention {

    @Override
    public String getName() {
        return "covet.migration";
    }

    @Override
    public String getContextualName(MigrationObservationContext context) {
        return "migrate " + context.database();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(MigrationObservationContext context) {
        return KeyValues.of(
                "database", context.database(), "direction", direction(context), "outcome", outcome(context));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(MigrationObservationContext context) {
        return KeyValues.of("migration", context.migration().name().text());
    }

    private static String direction(MigrationObservationContext context) {
        return context.direction().name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(MigrationObservationContext context) {
        if (context.getError() != null) {
            return "failure";
        }
        return context.isCompleted() ? "success" : "unknown";
    }
}
