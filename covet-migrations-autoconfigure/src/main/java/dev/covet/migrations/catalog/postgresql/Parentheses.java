package dev.covet.migrations.catalog.postgresql;

/** Parentheses around whole expressions, which the server writes or leaves out as it likes. */
final class Parentheses {

    private Parentheses() {}

    /** The expression without a pair of parentheses around all of it. */
    static String without(String expression) {
        return expression.startsWith("(") && endOfFirst(expression) == expression.length() - 1
                ? expression.substring(1, expression.length() - 1)
                : expression;
    }

    /** The expression in parentheses if it is more than one word, call or value: DEFAULT takes few operators without them. */
    static String aroundOperators(String expression) {
        var bare = without(expression);
        return isOneWord(bare) ? bare : "(" + bare + ")";
    }

    private static boolean isOneWord(String expression) {
        var position = 0;
        while (position < expression.length()) {
            if (Character.isWhitespace(expression.charAt(position))) {
                return false;
            }
            position = next(expression, position);
        }
        return true;
    }

    /** Where the first parenthesis is closed. */
    private static int endOfFirst(String expression) {
        return next(expression, 0) - 1;
    }

    /** The position behind the character, quoted text or parentheses at {@code position}. */
    private static int next(String expression, int position) {
        return switch (expression.charAt(position)) {
            case '\'', '"' -> {
                var end = expression.indexOf(expression.charAt(position), position + 1);
                yield end < 0 ? expression.length() : end + 1;
            }
            case '(', '[' -> {
                var inner = position + 1;
                while (inner < expression.length() && ")]".indexOf(expression.charAt(inner)) < 0) {
                    inner = next(expression, inner);
                }
                yield inner + 1;
            }
            default -> position + 1;
        };
    }
}
