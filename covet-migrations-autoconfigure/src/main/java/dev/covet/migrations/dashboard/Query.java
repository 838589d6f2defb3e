package dev.covet.migrations.dashboard;

import dev.covet.migrations.audit.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a part of the page, as texts that anybody may have written.
 *
 * @param parameters by name; without those that are not given
 */
record Query(Map<String, String> parameters) {

    Query {
        parameters = Map.copyOf(parameters);
    }

    /** @param given by name; {@code null} for those that are not given */
    static Query of(Map<String, @Nullable String> given) {
        var parameters = new HashMap<String, String>();
        given.forEach((name, value) -> {
            if (value != null) {
                parameters.put(name, value);
            }
        });
        return new Query(parameters);
    }

    /** A parameter that is not empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    /** @throws BadQueryException when it is missing */
    String required(String name) {
        return text(name).orElseThrow(() -> new BadQueryException("'" + name + "' is missing.", "Give it a value."));
    }

    /** @throws BadQueryException when it is no number from {@code least} to {@code most} */
    int number(String name, int least, int most, int otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are too large.
        }
        throw new BadQueryException(
                "'" + name + "' is " + excerpt(text.get()) + ".",
                "Give a whole number from " + least + " to " + most + ".");
    }

    /** The number of an event; empty when it is not given. */
    Optional<Long> id(String name) {
        return text(name).map(text -> {
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException e) {
                throw new BadQueryException("'" + name + "' is " + excerpt(text) + ".", "Give the number of an event.");
            }
        });
    }

    /** A time between two dates or moments, of which each may be missing. */
    Period period(String from, String until) {
        try {
            return Period.parse(text(from).orElse(null), text(until).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new BadQueryException(
                    "'" + from + "' and '" + until + "' are no period: " + e.getMessage(),
                    "Give dates such as 2026-01-31, the earlier one first.");
        }
    }

    /** One of the constants of an enumeration, in any letter case; empty when it is not given. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return text(name)
                .map(text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new BadQueryException(
                                "'" + name + "' is " + excerpt(text) + ".",
                                "Give one of "
                                        + Arrays.stream(choices.getEnumConstants())
                                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + ".")));
    }

    private static String excerpt(String text) {
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
