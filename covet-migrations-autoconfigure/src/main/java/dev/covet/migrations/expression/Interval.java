package dev.covet.migrations.expression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration of PostgreSQL, which counts months, days and seconds apart. */
record Interval(BigDecimal months, BigDecimal days, BigDecimal seconds) {

    private static final Pattern PART = Pattern.compile(
            "\\G\\s*(?:([+-]?)(\\d{1,9}):(\\d\\d)(?::(\\d\\d(?:\\.\\d{1,6})?))?|([+-]?\\d{1,9}(?:\\.\\d{1,6})?)\\s*([a-z]+))\\s*");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal AN_HOUR = BigDecimal.valueOf(3600);

    static Optional<Interval> parse(String text) {
        var matcher = PART.matcher(text.toLowerCase(Locale.ROOT));
        var interval = Optional.of(new Interval(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        var end = 0;
        while (end < text.length() && matcher.find()) {
            end = matcher.end();
            interval = interval.flatMap(before -> before.plus(matcher));
        }
        return end > 0 && end == text.length() ? interval : Optional.empty();
    }

    private Optional<Interval> plus(Matcher part) {
        if (part.group(5) == null) {
            var time = new BigDecimal(part.group(2))
                    .multiply(AN_HOUR)
                    .add(new BigDecimal(part.group(3)).multiply(SIXTY))
                    .add(part.group(4) == null ? BigDecimal.ZERO : new BigDecimal(part.group(4)));
            return Optional.of(
                    new Interval(months, days, seconds.add(part.group(1).equals("-") ? time.negate() : time)));
        }
        return plus(new BigDecimal(part.group(5)), part.group(6).replaceAll("s$", ""));
    }

    private Optional<Interval> plus(BigDecimal amount, String unit) {
        return switch (unit) {
            case "year", "yr", "y" -> Optional.of(withMonths(amount.multiply(BigDecimal.valueOf(12))));
            case "month", "mon" -> Optional.of(withMonths(amount));
            case "week", "w" -> Optional.of(withDays(amount.multiply(BigDecimal.valueOf(7))));
            case "day", "d" -> Optional.of(withDays(amount));
            case "hour", "hr", "h" -> Optional.of(withSeconds(amount.multiply(AN_HOUR)));
            case "minute", "min", "m" -> Optional.of(withSeconds(amount.multiply(SIXTY)));
            case "second", "sec", "" -> Optional.of(withSeconds(amount));
            default -> Optional.empty();
        };
    }

    private Interval withMonths(BigDecimal more) {
        return new Interval(months.add(more), days, seconds);
    }

    private Interval withDays(BigDecimal more) {
        return new Interval(months, days.add(more), seconds);
    }

    private Interval withSeconds(BigDecimal more) {
        return new Interval(months, days, seconds.add(more));
    }

    @Override
    public String toString() {
        return plain(months) + " months " + plain(days) + " days " + plain(seconds) + " seconds";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
