package dev.covet.migrations.source;

import org.jspecify.annotations.Nullable;

/** Takes a line of a header apart into {@code key=value} and {@code key="a value with blanks"}. */
final class HeaderWords {

    /**
     * One pair.
     *
     * @param value {@code null} when there is no equals sign, or a quote is not closed
     * @param written the pair as it stands in the file
     */
    record Word(String key, @Nullable String value, String written) {}

    private final String text;
    private int position;

    HeaderWords(String text) {
        this.text = text;
        skipBlanks();
    }

    boolean hasNext() {
        return position < text.length();
    }

    Word next() {
        var start = position;
        while (hasNext() && text.charAt(position) != '=' && !atBlank()) {
            position++;
        }
        var key = text.substring(start, position);
        @Nullable String value = null;
        if (hasNext() && text.charAt(position) == '=') {
            position++;
            value = hasNext() && text.charAt(position) == '"' ? quoted() : plain();
        }
        var written = text.substring(start, position);
        skipBlanks();
        return new Word(key, value, written);
    }

    private String plain() {
        var start = position;
        while (hasNext() && !atBlank()) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Within quotes a backslash keeps the character behind it. */
    private @Nullable String quoted() {
        var value = new StringBuilder();
        position++;
        while (hasNext() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            value.append(text.charAt(position));
            position++;
        }
        var closed = hasNext();
        position = Math.min(position + 1, text.length());
        return closed && (!hasNext() || atBlank()) ? value.toString() : null;
    }

    private boolean atBlank() {
        return Character.isWhitespace(text.charAt(position));
    }

    private void skipBlanks() {
        while (hasNext() && atBlank()) {
            position++;
        }
    }
}
