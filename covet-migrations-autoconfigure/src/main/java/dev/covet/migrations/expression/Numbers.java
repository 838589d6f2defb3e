package dev.covet.migrations.expression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Spellings of numbers. */
final class Numbers {

    /** Greater than every number that is written out. */
    static final BigDecimal BEYOND = new BigDecimal("1e100000");

    private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 1000;

    private Numbers() {}

    /** The one spelling of a number; whole ones stay apart from others where division makes a difference between them. */
    static String canonical(String number, EngineSyntax syntax) {
        var value = parsed(number);
        if (value.isEmpty()) {
            return number.toLowerCase(Locale.ROOT);
        }
        var plain = plain(value.get());
        return syntax.isMysqlFamily() || (isWhole(number) && value.get().compareTo(LARGEST_INTEGER) <= 0)
                ? plain
                : decimal(number);
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || digit == '-');
    }

    /** The number with a point in it. */
    static String decimal(String number) {
        return parsed(number)
                .map(value -> plain(value))
                .map(plain -> plain.indexOf('.') < 0 ? plain + ".0" : plain)
                .orElse(number);
    }

    static String negated(String number) {
        return number.matches("0(\\.0)?") ? number : "-" + number;
    }

    /** Empty when the text is no number, or one with more digits than anyone wants to see. */
    static Optional<BigDecimal> parsed(String text) {
        try {
            var value = new BigDecimal(text.strip());
            return Math.abs((long) value.scale()) + value.precision() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static BigDecimal value(String number) {
        return parsed(number).orElse(BEYOND);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
