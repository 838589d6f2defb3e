package dev.covet.migrations.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The pieces of SQL that users write into annotations: cut at blanks or at commas, never within parentheses or quotes.
 */
final class SqlWords {

    private final String text;
    private final List<String> pieces = new ArrayList<>();
    private int start;
    private int depth;
    private char quote;

    private SqlWords(String text) {
        this.text = text;
    }

    /** The words between the blanks. */
    static List<String> of(String text) {
        return new SqlWords(text).cut(Character::isWhitespace);
    }

    /** The parts between the commas, without blanks around them. */
    static List<String> list(String text) {
        return new SqlWords(text).cut(character -> character == ',');
    }

    /** The letters that a word begins with, in lower case: {@code check} of {@code CHECK(a > 0)}. */
    static String keyword(String word) {
        var end = 0;
        while (end < word.length() && (Character.isLetter(word.charAt(end)) || word.charAt(end) == '_')) {
            end++;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** What is in quotes or backticks, else the word itself. */
    static String unquoted(String word) {
        var isQuoted = word.length() > 1
                && "'\"`".indexOf(word.charAt(0)) >= 0
                && word.charAt(word.length() - 1) == word.charAt(0);
        if (!isQuoted) {
            return word;
        }
        var mark = word.substring(0, 1);
        return word.substring(1, word.length() - 1).replace(mark + mark, mark);
    }

    /** Without the parentheses around the whole of it. */
    static String unwrapped(String expression) {
        var text = expression.strip();
        return text.startsWith("(") && new SqlWords(text).closing() == text.length() - 1
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    /** Where the parenthesis closes that the text begins with; -1 when it does not. */
    private int closing() {
        for (var position = 0; position < text.length(); position++) {
            enter(text.charAt(position));
            if (depth == 0) {
                return position;
            }
        }
        return -1;
    }

    private List<String> cut(IntPredicate separates) {
        for (var position = 0; position < text.length(); position++) {
            var character = text.charAt(position);
            if (quote == 0 && depth == 0 && separates.test(character)) {
                add(position);
                start = position + 1;
            } else {
                enter(character);
            }
        }
        add(text.length());
        return pieces;
    }

    private void enter(char character) {
        if (quote != 0) {
            quote = character == quote ? 0 : quote;
        } else if ("'\"`".indexOf(character) >= 0) {
            quote = character;
        } else if (character == '(') {
            depth++;
        } else if (character == ')') {
            depth--;
        }
    }

    private void add(int end) {
        var piece = text.substring(start, end).strip();
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }
}
