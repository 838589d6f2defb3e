package dev.covet.migrations.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON of which nothing is known yet: maps, lists, texts, whole numbers, truth values and null. */
public final class JsonReader {

    /** Values within each other; a manifest has four. */
    private static final int DEEPEST = 20;

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException when it is not JSON, or of a kind that is never written here
     */
    public static @Nullable Object read(String text) {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.skipBlanks();
        if (reader.position < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw unexpected();
        }
        skipBlanks();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> items(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        position++;
        if (isNext('}')) {
            return map;
        }
        do {
            skipBlanks();
            if (peek() != '"') {
                throw unexpected();
            }
            var key = string();
            require(':');
            map.put(key, value(depth + 1));
        } while (isNext(','));
        require('}');
        return map;
    }

    private List<@Nullable Object> items(int depth) {
        var items = new ArrayList<@Nullable Object>();
        position++;
        if (isNext(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (isNext(','));
        require(']');
        return items;
    }

    private String string() {
        var string = new StringBuilder();
        position++;
        while (peek() != '"') {
            var character = text.charAt(position++);
            string.append(character == '\\' ? escaped() : character);
        }
        position++;
        return string.toString();
    }

    private char escaped() {
        var character = peek();
        position++;
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> character;
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        if (position + 4 > text.length()) {
            throw unexpected();
        }
        var code = Integer.parseInt(text, position, position + 4, 16);
        position += 4;
        return (char) code;
    }

    private Long number() {
        var start = position;
        while (position < text.length() && (Character.isDigit(text.charAt(position)) || text.charAt(position) == '-')) {
            position++;
        }
        if (start == position) {
            throw unexpected();
        }
        return Long.valueOf(text.substring(start, position));
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, position)) {
            throw unexpected();
        }
        position += word.length();
        return meaning;
    }

    private boolean isNext(char wanted) {
        skipBlanks();
        if (peek() == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private void require(char wanted) {
        if (!isNext(wanted)) {
            throw unexpected();
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw new IllegalArgumentException("it ends at character " + position);
        }
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("it is not understood from character " + position + " on");
    }
}
