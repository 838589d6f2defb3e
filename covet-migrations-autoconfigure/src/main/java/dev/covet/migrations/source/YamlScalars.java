package dev.covet.migrations.source;

import java.util.List;
import java.util.Locale;

/**
 * Prints texts so that every YAML reader takes them for these texts: without quotes only where no version of YAML could see
 * anything else in them.
 */
final class YamlScalars {

    /** Words that YAML 1.1 or 1.2 takes for something else than a text. */
    private static final List<String> RESERVED = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private static final String BETWEEN = "_-./()=<>+*%;$'!|~^@& ";
    private static final String BETWEEN_OUTSIDE_BRACKETS = ",[]{}";

    private YamlScalars() {}

    /**
     * A text on one line.
     *
     * @param within whether it stands within brackets or is a key, where a comma or bracket would end it
     */
    static String print(String text, boolean within) {
        if (isPlain(text, within)) {
            return text;
        }
        var quoted = text.codePoints().allMatch(YamlScalars::isPrintable)
                && (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)
                && text.indexOf('\'') < 0;
        return quoted ? "'" + text + "'" : escaped(text);
    }

    /** Whether a text has several lines and can be printed as they are. */
    static boolean isBlock(String text) {
        var first = text.isEmpty() ? '\n' : text.charAt(0);
        return first != '\n'
                && !Character.isWhitespace(first)
                && text.indexOf('\n') >= 0
                && !text.endsWith("\n\n")
                && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c))
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    /** The text as a block, from the block's sign to the last line's end. */
    static String block(String text, String indent) {
        var block = new StringBuilder(text.endsWith("\n") ? "|\n" : "|-\n");
        text.lines()
                .forEach(line ->
                        block.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
        return block.toString();
    }

    private static boolean isPlain(String text, boolean within) {
        if (text.isEmpty()
                || text.charAt(text.length() - 1) == ' '
                || RESERVED.contains(text.toLowerCase(Locale.ROOT))
                || !isPlainStart(text)) {
            return false;
        }
        return text.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c)
                        || BETWEEN.indexOf(c) >= 0
                        || (!within && BETWEEN_OUTSIDE_BRACKETS.indexOf(c) >= 0));
    }

    private static boolean isPlainStart(String text) {
        var first = text.codePointAt(0);
        if (first >= '0' && first <= '9') {
            return isVersion(text) || text.chars().anyMatch(c -> c >= 'g' && c <= 'z' && c != 'o' && c != 'x');
        }
        return Character.isLetter(first) || first == '_' || first == '(' || first == '/';
    }

    /** Digits and two points or more: no number in any version of YAML. */
    private static boolean isVersion(String text) {
        return text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && text.chars().filter(c -> c == '.').count() == 2;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    }
                }
            }
        });
        return escaped.append('"').toString();
    }

    /** Whether a character can stand on a line as it is, for YAML as well as for people. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
