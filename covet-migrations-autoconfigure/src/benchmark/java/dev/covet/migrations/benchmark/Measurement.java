package dev.covet.migrations.benchmark;

import java.util.List;

/**
 * What one run took.
 *
 * @param wallMicros from its beginning to its end without starting the JVM and connecting, in microseconds
 * @param processorMillis of the whole process with starting the JVM, in milliseconds
 * @param peakMemoryKib the most memory that the process had, in KiB
 * @param serverMillis processor time of the database server meanwhile, in milliseconds; 0 where there is none to be seen
 */
record Measurement(long wallMicros, long processorMillis, long peakMemoryKib, long serverMillis) {

    static Measurement of(List<Long> numbers, long serverMillis) {
        return new Measurement(numbers.get(0), numbers.get(1), numbers.get(2), serverMillis);
    }

    long bothMillis() {
        return processorMillis + serverMillis;
    }
}
