package dev.covet.migrations.dialect.mysqlfamily;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** String literals of MySQL and MariaDB, read in the default sql_mode: quotes are doubled or escaped by a backslash. */
public final class QuotedStrings {

    private final String text;
    private int position;

    private QuotedStrings(String text) {
        this.text = text;
    }

    /** The value of {@code text} when it is one literal in single quotes and nothing else. */
    public static Optional<String> single(String text) {
        return list(text).filter(values -> values.size() == 1).map(values -> values.get(0));
    }

    /** The values of {@code text} when it is literals in single quotes with commas between them. */
    static Optional<List<String>> list(String text) {
        return new QuotedStrings(text).list();
    }

    private Optional<List<String>> list() {
        var values = new ArrayList<String>();
        do {
            var value = new StringBuilder();
            if (!skip('\'') || !readInto(value)) {
                return Optional.empty();
            }
            values.add(value.toString());
        } while (skip(','));
        return position < text.length() ? Optional.empty() : Optional.of(values);
    }

    private boolean readInto(StringBuilder value) {
        while (position < text.length()) {
            var character = text.charAt(position++);
            if (character == '\\' && position < text.length()) {
                value.append(unescaped(text.charAt(position++)));
            } else if (character != '\'') {
                value.append(character);
            } else if (position < text.length() && text.charAt(position) == '\'') {
                value.append(character);
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code character} is next, blanks aside; goes behind it then. */
    private boolean skip(char character) {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position >= text.length() || text.charAt(position) != character) {
            return false;
        }
        position++;
        return true;
    }

    /** What a backslash before {@code character} stands for. */
    public static String unescaped(char character) {
        return switch (character) {
            case '0' -> "\0";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'Z' -> "\u001a";
            // Kept for LIKE, which takes them for its own escapes.
            case '%', '_' -> "\\" + character;
            default -> String.valueOf(character);
        };
    }
}
