package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.ColumnType;
import java.util.regex.Pattern;

/** The present moment as a default, with a precision or without. */
public final class PresentMoment {

    private static final Pattern WITH_PRECISION =
            Pattern.compile("(current_time|current_timestamp|localtime|localtimestamp)\\((\\d)\\)");

    private PresentMoment() {}

    /** The canonical expression without a precision that cuts nothing off which the column could hold. */
    public static String withoutPrecision(String canonical, ColumnType type) {
        var moment = WITH_PRECISION.matcher(canonical);
        return moment.matches()
                        && type instanceof ColumnType.Temporal temporal
                        && Integer.parseInt(moment.group(2)) >= temporal.precision()
                ? moment.group(1)
                : canonical;
    }
}
