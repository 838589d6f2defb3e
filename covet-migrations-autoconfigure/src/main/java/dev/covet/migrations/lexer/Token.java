package dev.covet.migrations.lexer;

import java.util.Locale;

/**
 * A piece of a script that is neither blank nor a comment.
 *
 * @param script the script of which it is a part
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record Token(Kind kind, String script, int start, int end) {

    enum Kind {
        /** A keyword, an identifier without quotes or a number. */
        WORD,
        /** A word that cannot be a keyword, as after a dot or an at sign. */
        NAME,
        /** A string, or an identifier in quotes. */
        QUOTED,
        /** Any other single character. */
        SYMBOL,
        /** What ends statements, unless they are within a block. */
        DELIMITER,
        /** The beginning or end of a comment that the server executes. */
        EXECUTABLE_COMMENT,
        END_OF_SCRIPT
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(String keyword) {
        return kind == Kind.WORD
                && end - start == keyword.length()
                && script.regionMatches(true, start, keyword, 0, keyword.length());
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && script.charAt(start) == symbol;
    }

    /** The word in upper case; empty when it cannot be a keyword. */
    String keyword() {
        return kind == Kind.WORD ? text().toUpperCase(Locale.ROOT) : "";
    }

    String text() {
        return script.substring(start, end);
    }
}
