package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.AuditHealth;
import dev.covet.migrations.audit.AuditStatistics;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.audit.Period;
import dev.covet.migrations.problem.MigrationException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Meters of one database's audit. Unlike those of the process they know of executions before its start, so also of the
 * failure that has ended the process before. The hash of the newest event is one of them only where that is asked for: as a
 * tag it makes a time series for each run.
 */
final class AuditMeters implements MeterBinder {

    private final String database;
    private final Remembered<Optional<Reading>> remembered;
    private final Optional<AnchorMeter> anchor;
    private volatile @Nullable Reading known;

    /**
     * @param anchor shows the newest event's hash; empty for none
     * @param renewal age from which on figures are renewed
     * @param executor renews them
     * @param nanoClock such as {@link System#nanoTime}
     */
    AuditMeters(
            String database,
            AuditTrail trail,
            Optional<AnchorMeter> anchor,
            Duration renewal,
            Executor executor,
            LongSupplier nanoClock) {
        this.database = database;
        this.anchor = anchor;
        this.remembered = new Remembered<>(() -> read(trail), renewal, executor, nanoClock);
    }

    /** What the audit said last. */
    record Reading(AuditStatistics statistics, AuditHealth health) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                "entries",
                "events",
                "Events in the audit, without those in archives",
                reading -> reading.health().entries(),
                registry);
        gauge(
                "tampered",
                null,
                "1 when the end of the audit's chain is not what was written, else 0",
                reading -> reading.health().state() == AuditHealth.State.TAMPERED ? 1 : 0,
                registry);
        gauge(
                "failing",
                "migrations",
                "Migrations whose last execution failed",
                reading -> reading.health().failing().size(),
                registry);
        counter("applied", reading -> reading.statistics().applied(), registry);
        counter("rolled-back", reading -> reading.statistics().rolledBack(), registry);
        counter("failed", reading -> reading.statistics().failed(), registry);
        anchor.ifPresent(meter -> meter.bindTo(registry));
    }

    private void gauge(
            String name,
            @Nullable String unit,
            String description,
            ToDoubleFunction<Reading> value,
            MeterRegistry registry) {
        Gauge.builder("covet.migrations.audit." + name, () -> current(value))
                .description(description)
                .baseUnit(unit)
                .tag("database", database)
                .register(registry);
    }

    private void counter(String outcome, ToDoubleFunction<Reading> value, MeterRegistry registry) {
        FunctionCounter.builder("covet.migrations.audit.executions", this, meters -> meters.latest(value))
                .description("Migrations that were applied, undone or failed, since the audit was begun")
                .tag("database", database)
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Not a number when the database cannot be asked: a zero would look like good news. */
    private double current(ToDoubleFunction<Reading> value) {
        return remembered.get().map(value::applyAsDouble).orElse(Double.NaN);
    }

    /** A counter never goes back, not even while the database cannot be asked. */
    private double latest(ToDoubleFunction<Reading> value) {
        var reading = remembered.get().or(() -> Optional.ofNullable(known));
        return reading.map(value::applyAsDouble).orElse(0.0);
    }

    private Optional<Reading> read(AuditTrail trail) {
        try {
            var reading = new Reading(trail.statistics(Period.ALWAYS), trail.health());
            known = reading;
            anchor.ifPresent(meter -> meter.show(reading.health().newest()));
            return Optional.of(reading);
        } catch (MigrationException e) {
            return Optional.empty();
        }
    }
}
