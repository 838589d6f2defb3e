package dev.covet.migrations.source;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What an unquoted scalar is, after the core schema of YAML 1.2: {@code yes}, {@code no}, {@code on} and {@code off} are
 * texts. So are numbers with leading zeros, which YAML 1.1 and 1.2 take for different numbers.
 */
enum YamlMeaning {
    TEXT("the text"),
    BOOLEAN("the boolean"),
    INTEGER("the number"),
    FRACTION("the number"),
    /** {@code .inf} and {@code .nan}, which no column's default can be. */
    NOT_FINITE("the number"),
    NONE("nothing");

    private final String words;

    YamlMeaning(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static YamlMeaning of(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> NONE;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            case ".nan", ".NaN", ".NAN" -> NOT_FINITE;
            default -> isBased(plain) ? INTEGER : ofNumber(plain);
        };
    }

    /** The number that an {@link #INTEGER} or {@link #FRACTION} is. */
    static BigDecimal number(String plain) {
        return isBased(plain)
                ? new BigDecimal(new BigInteger(plain.substring(2), plain.charAt(1) == 'x' ? 16 : 8))
                : new BigDecimal(plain);
    }

    /** Whether it is an octal or hexadecimal number, such as {@code 0o17} or {@code 0xFF}. */
    private static boolean isBased(String plain) {
        if (plain.length() < 3 || plain.charAt(0) != '0' || (plain.charAt(1) != 'o' && plain.charAt(1) != 'x')) {
            return false;
        }
        var radix = plain.charAt(1) == 'x' ? 16 : 8;
        return plain.chars().skip(2).allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
    }

    private static YamlMeaning ofNumber(String plain) {
        var sign = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
        var unsigned = plain.substring(sign);
        return switch (unsigned) {
            case ".inf", ".Inf", ".INF" -> NOT_FINITE;
            default -> ofDigits(unsigned);
        };
    }

    private static YamlMeaning ofDigits(String unsigned) {
        var whole = digits(unsigned, 0);
        var leadingZero = whole > 1 && unsigned.charAt(0) == '0';
        if (whole > 0 && whole == unsigned.length()) {
            return leadingZero ? TEXT : INTEGER;
        }
        var end = whole;
        var fraction = 0;
        if (end < unsigned.length() && unsigned.charAt(end) == '.') {
            fraction = digits(unsigned, end + 1);
            end += 1 + fraction;
        }
        if (whole + fraction == 0 || leadingZero) {
            return TEXT;
        }
        return exponentEnd(unsigned, end) == unsigned.length() ? FRACTION : TEXT;
    }

    private static int exponentEnd(String text, int start) {
        if (start >= text.length() || (text.charAt(start) != 'e' && text.charAt(start) != 'E')) {
            return start;
        }
        var sign =
                start + 1 < text.length() && (text.charAt(start + 1) == '-' || text.charAt(start + 1) == '+') ? 1 : 0;
        var count = digits(text, start + 1 + sign);
        return count == 0 ? start : start + 1 + sign + count;
    }

    private static int digits(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }
}
