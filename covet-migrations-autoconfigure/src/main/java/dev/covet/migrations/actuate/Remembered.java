package dev.covet.migrations.actuate;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was not long ago. Who asks never waits for the database, except the first; when the answer is old, it is
 * renewed behind the scenes, by one thread at a time, so that however often meters are read the database is asked rarely.
 */
final class Remembered<T> {

    private record Reading<T>(T answer, long nanos) {}

    private final Supplier<T> source;
    private final Duration renewal;
    private final Executor executor;
    private final LongSupplier nanoClock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Reading<T> last;

    /**
     * @param source answers, and does not throw
     * @param renewal age from which on an answer is renewed
     * @param executor renews
     * @param nanoClock such as {@link System#nanoTime}
     */
    Remembered(Supplier<T> source, Duration renewal, Executor executor, LongSupplier nanoClock) {
        this.source = source;
        this.renewal = renewal;
        this.executor = executor;
        this.nanoClock = nanoClock;
    }

    T get() {
        var reading = last;
        if (reading == null) {
            reading = first();
        } else if (nanoClock.getAsLong() - reading.nanos() >= renewal.toNanos()
                && renewing.compareAndSet(false, true)) {
            renew();
        }
        return reading.answer();
    }

    private synchronized Reading<T> first() {
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

    private Reading<T> read() {
        var reading = new Reading<>(source.get(), nanoClock.getAsLong());
        last = reading;
        return reading;
    }
}
