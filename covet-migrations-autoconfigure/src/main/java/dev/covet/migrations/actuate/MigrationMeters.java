package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.MigrationTally;
import dev.covet.migrations.plan.DatabaseStatus.Counts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Meters of one database. They read numbers that were kept for them, as migrations run before there are meters. */
final class MigrationMeters implements MeterBinder {

    private final String database;
    private final RememberedStatus status;
    private final MigrationTally tally;

    MigrationMeters(String database, RememberedStatus status, MigrationTally tally) {
        this.database = database;
        this.status = status;
        this.tally = tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("pending", "Migrations that are yet to be applied", Counts::pending, registry);
        gauge("applied", "Migrations whose effect is in the database", Counts::applied, registry);
        gauge("failed", "Migrations that failed or did not end", Counts::failed, registry);
        gauge("orphaned", "Applied migrations that the application does not have", Counts::orphaned, registry);
        FunctionCounter.builder("covet.migrations.rows", tally, MigrationTally::rows)
                .description("Rows that migrations have changed since the start of the application")
                .baseUnit("rows")
                .tag("database", database)
                .register(registry);
        FunctionCounter.builder("covet.migrations.slow", tally, MigrationTally::slow)
                .description("Migrations that took longer than the configured threshold")
                .tag("database", database)
                .register(registry);
        FunctionTimer.builder(
                        "covet.migrations.lock.wait",
                        tally,
                        MigrationTally::locks,
                        counted -> counted.lockWait().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Time spent waiting for the migration lock")
                .tag("database", database)
                .register(registry);
    }

    private void gauge(String name, String description, ToIntFunction<Counts> count, MeterRegistry registry) {
        Gauge.builder("covet.migrations." + name, () -> value(count))
                .description(description)
                .baseUnit("migrations")
                .tag("database", database)
                .register(registry);
    }

    /** Not a number when the database cannot be asked: a zero would look like good news. */
    private double value(ToIntFunction<Counts> count) {
        return status.of(database)
                .map(known -> (double) count.applyAsInt(known.counts()))
                .orElse(Double.NaN);
    }
}
