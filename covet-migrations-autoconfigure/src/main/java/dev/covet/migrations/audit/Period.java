package dev.covet.migrations.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time between two moments.
 *
 * @param from the first moment of it; {@code null} for the beginning of everything
 * @param until the first moment behind it; {@code null} for no end
 */
public record Period(@Nullable Instant from, @Nullable Instant until) {

    /** All that has happened. */
    public static final Period ALWAYS = new Period(null, null);

    /** @throws IllegalArgumentException when it ends before it begins */
    public Period {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("The period ends at " + until + ", before it begins at " + from + ".");
        }
    }

    public static Period since(Instant moment) {
        return new Period(moment, null);
    }

    /**
     * Reads what people write: dates, of which the last is part of the period, or moments; all of them in UTC unless they say
     * otherwise.
     *
     * @param from such as {@code 2026-01-01} or {@code 2026-01-01T08:00:00Z}; {@code null} or empty for none
     * @param to likewise
     * @throws IllegalArgumentException when one is no such thing, or they are in the wrong order
     */
    public static Period parse(@Nullable String from, @Nullable String to) {
        return new Period(moment(from, 0), moment(to, 1));
    }

    private static @Nullable Instant moment(@Nullable String text, int daysAfterDate) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysAfterDate)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no date such as 2026-01-31, and no moment such as 2026-01-31T08:00:00Z.", e);
        }
    }
}
