package dev.covet.migrations.actuate;

import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.MigrationException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The status as it was not long ago. Who asks never waits for the database, except the first; when the answer is old, it is
 * renewed behind the scenes, by one thread at a time, so that however often meters are read the database is asked rarely.
 */
final class RememberedStatus {

    private record Reading(Map<String, DatabaseStatus> databases, long nanos) {}

    private final Supplier<Map<String, DatabaseStatus>> source;
    private final Duration renewal;
    private final Executor executor;
    private final LongSupplier nanoClock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Reading last;

    /**
     * @param renewal age from which on an answer is renewed
     * @param executor renews
     * @param nanoClock such as {@link System#nanoTime}
     */
    RememberedStatus(
            Supplier<Map<String, DatabaseStatus>> source, Duration renewal, Executor executor, LongSupplier nanoClock) {
        this.source = source;
        this.renewal = renewal;
        this.executor = executor;
        this.nanoClock = nanoClock;
    }

    /** How the database stands; empty when it could not be asked. */
    Optional<DatabaseStatus> of(String database) {
        var reading = last;
        if (reading == null) {
            reading = first();
        } else if (nanoClock.getAsLong() - reading.nanos() >= renewal.toNanos()
                && renewing.compareAndSet(false, true)) {
            renew();
        }
        return Optional.ofNullable(reading.databases().get(database));
    }

    private synchronized Reading first() {
        var reading = last;
        return reading == null ? read() : reading;
    }

    private void renew() {
        try {
            executor.execute(() -> {
                try {
                    read();
                } finally {
                    renewing.set(false);
                }
            });
        } catch (RuntimeException e) {
            renewing.set(false);
            throw e;
        }
    }

    private Reading read() {
        var reading = new Reading(databases(), nanoClock.getAsLong());
        last = reading;
        return reading;
    }

    private Map<String, DatabaseStatus> databases() {
        try {
            return source.get();
        } catch (MigrationException e) {
            // Meters say nothing then; health says why.
            return Map.of();
        }
    }
}
