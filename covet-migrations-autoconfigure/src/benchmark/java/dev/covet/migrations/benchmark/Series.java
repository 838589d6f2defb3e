package dev.covet.migrations.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** All runs of one contestant. */
final class Series {

    private final List<Measurement> measurements = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    double median(ToLongFunction<Measurement> figure) {
        var sorted = measurements.stream().mapToLong(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    double smallest(ToLongFunction<Measurement> figure) {
        return measurements.stream().mapToLong(figure).min().orElseThrow();
    }
}
