package dev.covet.migrations.report;

import java.time.Duration;

/** Durations of statements, which often take less than a millisecond. */
final class Millis {

    private static final double MICROS_PER_MILLI = 1_000;

    private static final long NANOS_PER_MICRO = 1_000;

    private Millis() {}

    /** Milliseconds with three decimals. */
    static double of(Duration duration) {
        var micros = duration.toNanos() / NANOS_PER_MICRO;
        return micros / MICROS_PER_MILLI;
    }
}
