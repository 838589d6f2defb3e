package dev.covet.migrations.runner;

/** The beginning of a statement for a message, on one line and without its literals, which may be secrets or data. */
final class Excerpt {

    private static final int LENGTH = 120;

    private Excerpt() {}

    static String of(String sql) {
        var excerpt = new StringBuilder();
        var inLiteral = false;
        for (var i = 0; i < sql.length() && excerpt.length() < LENGTH; i++) {
            var character = sql.charAt(i);
            if (character == '\'') {
                excerpt.append(inLiteral ? "'" : "'…");
                inLiteral = !inLiteral;
            } else if (!inLiteral) {
                append(excerpt, character);
            }
        }
        return excerpt.length() < LENGTH ? excerpt.toString() : excerpt + "…";
    }

    private static void append(StringBuilder excerpt, char character) {
        var blank = Character.isWhitespace(character);
        var afterBlank = excerpt.length() > 0 && excerpt.charAt(excerpt.length() - 1) == ' ';
        if (!blank || !afterBlank) {
            excerpt.append(blank ? ' ' : character);
        }
    }
}
