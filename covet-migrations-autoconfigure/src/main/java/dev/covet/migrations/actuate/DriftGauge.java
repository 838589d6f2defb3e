package dev.covet.migrations.actuate;

import dev.covet.migrations.authoring.Drift;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many differences were found last. Reading it asks no database. */
final class DriftGauge implements MeterBinder {

    private final String database;
    private final DriftWatch watch;

    DriftGauge(String database, DriftWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    /** Not a number while nobody knows: a zero would look like good news. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "covet.migrations.drift",
                        watch,
                        one -> one.last()
                                .map(Drift::differences)
                                .map(Integer::doubleValue)
                                .orElse(Double.NaN))
                .description("Differences between entities, migrations and database, as found last")
                .baseUnit("differences")
                .tag("database", database)
                .register(registry);
    }
}
