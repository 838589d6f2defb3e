package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.TemporalKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spellings of dates, times and points in time. */
final class MomentText {

    private static final Pattern MOMENT = Pattern.compile(
            "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2}))?[ T]?(?:(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d*))?)?)?(?: ?([+-]\\d\\d(?::?\\d\\d)?|Z))?");

    private MomentText() {}

    /** The text in its full length, without zeros behind the second and without what the type does not hold. */
    static String canonical(String text, ColumnType type) {
        var moment = MOMENT.matcher(text.strip());
        if (!moment.matches() || (moment.group(1) == null && moment.group(4) == null)) {
            return text;
        }
        var hasDate = !(type instanceof ColumnType.Temporal temporal && temporal.kind() == TemporalKind.TIME);
        var hasTime = type instanceof ColumnType.Temporal;
        var date = moment.group(1) == null || !hasDate
                ? ""
                : moment.group(1) + "-" + two(moment.group(2)) + "-" + two(moment.group(3));
        var time = hasTime ? time(moment.group(4), moment.group(5), moment.group(6), moment.group(7)) : "";
        var zone = moment.group(8) == null ? "" : moment.group(8);
        return (date + " " + time + zone).strip();
    }

    private static String time(
            @Nullable String hour, @Nullable String minute, @Nullable String second, @Nullable String fraction) {
        if (hour == null || minute == null) {
            return "00:00:00";
        }
        var digits = fraction == null ? "" : fraction.replaceAll("0+$", "");
        return two(hour) + ":" + two(minute) + ":" + (second == null ? "00" : two(second))
                + (digits.isEmpty() ? "" : "." + digits);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
