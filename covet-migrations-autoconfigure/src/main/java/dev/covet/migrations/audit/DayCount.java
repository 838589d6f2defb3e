package dev.covet.migrations.audit;

import java.time.LocalDate;

/**
 * How many migrations were applied on a day.
 *
 * @param day in UTC
 */
public record DayCount(LocalDate day, long count) {}
