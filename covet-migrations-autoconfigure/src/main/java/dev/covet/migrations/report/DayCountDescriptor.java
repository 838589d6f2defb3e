package dev.covet.migrations.report;

import dev.covet.migrations.audit.DayCount;
import java.time.LocalDate;

/**
 * How many migrations were applied on a day.
 *
 * @param date in UTC
 */
public record DayCountDescriptor(LocalDate date, long count) {

    public static DayCountDescriptor of(DayCount day) {
        return new DayCountDescriptor(day.day(), day.count());
    }
}
