package dev.covet.migrations.catalog.mysqlfamily;

/** Texts of expressions: what may be left out of them, with an eye on their strings and quoted names. */
final class Expressions {

    private Expressions() {}

    /** The expression without parentheses around the whole of it. */
    static String bare(String expression) {
        var text = expression.strip();
        while (text.startsWith("(") && endOfParentheses(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static int endOfParentheses(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i = next(text, i)) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text without the name of {@code database} before the names of what is in it. */
    static String unqualified(String text, String database) {
        var qualifier = "`" + database.replace("`", "``") + "`.";
        var result = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            var isQualifier = text.startsWith(qualifier + "`", i) && (i == 0 || text.charAt(i - 1) != '.');
            var next = isQualifier ? i + qualifier.length() : next(text, i);
            if (!isQualifier) {
                result.append(text, i, next);
            }
            i = next;
        }
        return result.toString();
    }

    /** Whether {@code name}, in backticks, stands in the text outside of its strings. */
    static boolean mentions(String text, String name) {
        var quoted = "`" + name.replace("`", "``") + "`";
        for (var i = 0; i < text.length(); i = next(text, i)) {
            if (text.startsWith(quoted, i)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next character is, or what follows the string or quoted name that begins at {@code position}. */
    private static int next(String text, int position) {
        var quote = text.charAt(position);
        if (quote != '\'' && quote != '"' && quote != '`') {
            return position + 1;
        }
        var i = position + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' && quote != '`' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }
}
