package dev.covet.migrations.lexer;

/**
 * A line such as {@code DELIMITER $$}, by which the clients of MySQL and MariaDB are told what ends the statements that
 * follow. The servers do not know it.
 *
 * @param delimiter what it sets, never empty
 * @param end the offset behind its line's text
 */
record DelimiterCommand(String delimiter, int end) {

    /** Reads the command that the word DELIMITER begins. As in the clients only the rest of its line belongs to it. */
    static DelimiterCommand at(Token token) {
        var script = token.script();
        var end = lineEnd(script, token.end());
        var words = script.substring(token.end(), end).trim().split("\\s+", 2);
        if (words[0].isEmpty()) {
            throw Place.invalid(
                    script,
                    token.start(),
                    "DELIMITER names no delimiter.",
                    "Put one behind the word on the same line, such as 'DELIMITER $$'.");
        }
        if (words.length == 2 && !words[1].startsWith("--") && !words[1].startsWith("#")) {
            throw Place.invalid(
                    script,
                    token.start(),
                    "Behind 'DELIMITER " + words[0] + "' comes more on the same line, which a client would ignore.",
                    "Move '" + words[1] + "' to a line of its own.");
        }
        return new DelimiterCommand(words[0], end);
    }

    private static int lineEnd(String script, int start) {
        var position = start;
        while (position < script.length() && !Place.endsLine(script, position)) {
            position++;
        }
        return position;
    }
}
