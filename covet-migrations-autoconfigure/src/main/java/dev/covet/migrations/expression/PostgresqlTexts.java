package dev.covet.migrations.expression;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that PostgreSQL reports in another spelling than they were given in. */
final class PostgresqlTexts {

    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T]00:00(?::00(?:\\.0+)?)?");
    private static final Pattern ISO_MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)");
    private static final Pattern INSTANT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d+)?)? ?(Z|[+-]\\d\\d)(?::?(\\d\\d))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private static final Pattern WITH_UNIT = Pattern.compile(
            "[+-]?\\d+ ?(years?|mons?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?)( .*)?");

    private static final int UUID_LENGTH = 36;
    private static final int LONGEST = 60;

    private PostgresqlTexts() {}

    /** The spelling of UUIDs and points in time that the server reports; of all else the text itself. */
    static String canonical(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return text;
        }
        if (text.length() == UUID_LENGTH && UUID.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        var first = text.charAt(0);
        if (first != '-' && first != '+' && !Tokenizer.isDigit(first)) {
            return text;
        }
        if (WITH_UNIT.matcher(text).matches()) {
            return interval(text);
        }
        return text.length() > 4 && text.charAt(4) == '-' ? moment(text) : text;
    }

    private static String moment(String text) {
        var midnight = MIDNIGHT.matcher(text);
        if (midnight.matches()) {
            return midnight.group(1);
        }
        var moment = ISO_MOMENT.matcher(text);
        return moment.matches() ? moment.group(1) + " " + moment.group(2) : instant(text);
    }

    /** A moment with an offset, as the same moment in UTC: the server reports it in the session's zone. */
    static String instant(String text) {
        var found = INSTANT.matcher(text);
        if (!found.matches()) {
            return text;
        }
        var seconds = found.group(3) == null ? ":00" : found.group(3);
        var minutes = found.group(5) == null ? ":00" : ":" + found.group(5);
        var offset = found.group(4).equalsIgnoreCase("Z") ? "Z" : found.group(4) + minutes;
        try {
            var utc = OffsetDateTime.parse(found.group(1) + "T" + found.group(2) + seconds + offset)
                    .withOffsetSameInstant(ZoneOffset.UTC);
            return DateTimeFormatter.ISO_LOCAL_DATE.format(utc) + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(utc)
                    + "+00";
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** The months, days and seconds of a duration; the text itself when it is not understood. */
    static String interval(String text) {
        return Interval.parse(text).map(Interval::toString).orElse(text);
    }
}
