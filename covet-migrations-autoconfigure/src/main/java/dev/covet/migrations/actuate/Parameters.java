package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an endpoint, as texts that anybody may have written. What they mean is read in one way, and what means
 * nothing is refused in the same words, wherever it was asked.
 *
 * @param texts by name of parameter; without those that are not given
 */
public record Parameters(Map<String, String> texts) {

    private static final int LONGEST_EXCERPT = 40;
    private static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        texts = Map.copyOf(texts);
    }

    public static Parameters none() {
        return NONE;
    }

    /** The same with one more, unless it is {@code null}. */
    public Parameters with(String name, @Nullable String text) {
        if (text == null) {
            return this;
        }
        var more = new HashMap<>(texts);
        more.put(name, text);
        return new Parameters(more);
    }

    /** A parameter that is not empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    /**
     * A parameter that must be there.
     *
     * @throws BadParameterException when it is missing
     */
    public String required(String name) {
        return text(name)
                .orElseThrow(() -> new BadParameterException("'" + name + "' is missing.", "Give it a value."));
    }

    /**
     * A whole number.
     *
     * @throws BadParameterException when it is no number from {@code least} to {@code most}
     */
    public int number(String name, int least, int most, int otherwise) {
        return text(name).map(text -> number(name, text, least, most)).orElse(otherwise);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are out of range.
        }
        throw refused(name, text, "Give a whole number from " + least + " to " + most + ".");
    }

    /**
     * The number of an event; empty when it is not given.
     *
     * @throws BadParameterException when it is no whole number
     */
    public Optional<Long> event(String name) {
        return text(name).map(text -> {
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException e) {
                throw refused(name, text, "Give the number of an event.");
            }
        });
    }

    /**
     * A time between two dates or moments, of which each may be missing.
     *
     * @throws BadParameterException when one of them is neither, or they are in the wrong order
     */
    public Period period(String from, String until) {
        try {
            return Period.parse(text(from).orElse(null), text(until).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(
                    "'" + from + "' and '" + until + "' are no period: " + e.getMessage(),
                    "Give dates such as 2026-01-31, the earlier one first.");
        }
    }

    /**
     * One of the constants of an enumeration, in any letter case; empty when it is not given.
     *
     * @throws BadParameterException when there is no such constant
     */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> constants) {
        return text(name).map(text -> constant(name, text, constants));
    }

    /**
     * Some of the constants, with commas between them; empty when it is not given.
     *
     * @throws BadParameterException when there is no such constant
     */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> constants) {
        return text(name).stream()
                .flatMap(texts -> Stream.of(texts.split(",")))
                .map(text -> constant(name, text, constants))
                .toList();
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> constants) {
        var wanted = text.strip().replace('-', '_');
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> refused(name, text, "Give one of " + names(constants) + "."));
    }

    private static <E extends Enum<E>> String names(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static BadParameterException refused(String name, String text, String fix) {
        var excerpt = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        return new BadParameterException("'" + name + "' is '" + excerpt + "'.", fix);
    }
}
