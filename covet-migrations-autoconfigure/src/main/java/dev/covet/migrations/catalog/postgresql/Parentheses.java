package dev.covet.migrations.catalog.postgresql;

/** Parentheses around whole expressions, which the server writes or leaves out as it likes. */
final class Parentheses {

    private Parentheses() {}

    /** The expression without a pair of parentheses around all of it. */
    static String without(String expression) {
        return expression.startsWith("(") && end(expression) == expression.length() - 1
                ? expression.substring(1, expression.length() - 1)
                : expression;
    }

    /** Where the first parenthesis is closed; brackets within quotes are text. */
    private static int end(String expression) {
        var depth = 0;
        for (var position = 0; position < expression.length(); position++) {
            switch (expression.charAt(position)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\'', '"' -> position = endOfQuote(expression, position);
                default -> {}
            }
            if (depth == 0) {
                return position;
            }
        }
        return -1;
    }

    /** A quote within a text is doubled, also where backslashes escape: it looks like one text behind another. */
    private static int endOfQuote(String expression, int start) {
        var end = expression.indexOf(expression.charAt(start), start + 1);
        return end < 0 ? expression.length() - 1 : end;
    }
}
