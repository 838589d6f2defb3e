package dev.covet.migrations.source;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Durations as Spring writes them: a whole number and its unit, such as {@code 50ms}. */
final class DurationText {

    /** From the largest, so that writing finds the shortest number first. */
    private static final Map<String, ChronoUnit> UNITS = units();

    private DurationText() {}

    /** Empty when it is none, or longer than a number of nanoseconds can say. */
    static Optional<Duration> parse(String text) {
        var digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        var unit = UNITS.get(text.substring(digits).strip());
        // Eighteen digits always fit a long.
        if (digits == 0 || digits > 18 || unit == null) {
            return Optional.empty();
        }
        try {
            var duration = Duration.of(Long.parseLong(text.substring(0, digits)), unit);
            return duration.toNanos() >= 0 ? Optional.of(duration) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    static String write(Duration duration) {
        var nanos = duration.toNanos();
        for (var unit : UNITS.entrySet()) {
            var size = unit.getValue().getDuration().toNanos();
            if (nanos % size == 0 && nanos != 0) {
                return nanos / size + unit.getKey();
            }
        }
        return "0s";
    }

    private static Map<String, ChronoUnit> units() {
        var units = new LinkedHashMap<String, ChronoUnit>();
        units.put("d", ChronoUnit.DAYS);
        units.put("h", ChronoUnit.HOURS);
        units.put("m", ChronoUnit.MINUTES);
        units.put("s", ChronoUnit.SECONDS);
        units.put("ms", ChronoUnit.MILLIS);
        units.put("us", ChronoUnit.MICROS);
        units.put("ns", ChronoUnit.NANOS);
        return units;
    }
}
