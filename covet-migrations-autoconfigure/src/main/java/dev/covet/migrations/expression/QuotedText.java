package dev.covet.migrations.expression;

/** Reads what stands in quotes. */
final class QuotedText {

    private final EngineSyntax syntax;
    private final String sql;
    private int end;

    QuotedText(EngineSyntax syntax, String sql) {
        this.syntax = syntax;
        this.sql = sql;
    }

    /** The offset behind what was read last. */
    int end() {
        return end;
    }

    int behind(String closing, int from) {
        var found = sql.indexOf(closing, from);
        if (found < 0) {
            throw new Unparsable("not ended: " + closing);
        }
        return found + closing.length();
    }

    /** What stands between the character at {@code start} and {@code closing}, which stands for itself when doubled. */
    String plain(int start, char closing) {
        var value = new StringBuilder();
        var position = start + 1;
        while (true) {
            var found = sql.indexOf(closing, position);
            if (found < 0) {
                throw new Unparsable("not ended: " + closing);
            }
            value.append(sql, position, found);
            end = found + 1;
            if (end >= sql.length() || sql.charAt(end) != closing) {
                return value.toString();
            }
            value.append(closing);
            position = end + 1;
        }
    }

    /** The value of the string whose quote is at {@code start}. */
    String text(int start, boolean escapes) {
        return escapes ? escaped(start) : plain(start, '\'');
    }

    private String escaped(int start) {
        var quote = sql.charAt(start);
        var value = new StringBuilder();
        var position = start + 1;
        while (position < sql.length()) {
            var character = sql.charAt(position++);
            if (character == '\\' && position < sql.length()) {
                position = unescape(position, value);
            } else if (character != quote) {
                value.append(character);
            } else if (position < sql.length() && sql.charAt(position) == quote) {
                value.append(quote);
                position++;
            } else {
                end = position;
                return value.toString();
            }
        }
        throw new Unparsable("not ended: " + quote);
    }

    private int unescape(int position, StringBuilder value) {
        var character = sql.charAt(position);
        switch (character) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case 'b' -> value.append('\b');
            case '0' -> value.append('\0');
            case 'Z' -> value.append(syntax.isMysqlFamily() ? '\032' : 'Z');
            // These two keep their backslash, which means something to LIKE.
            case '%', '_' -> value.append(syntax.isMysqlFamily() ? "\\" : "").append(character);
            default -> value.append(character);
        }
        return position + 1;
    }

    /** Whether a string between dollar signs begins at {@code start}. */
    boolean isDollar(int start) {
        return tagEnd(start) > start;
    }

    private int tagEnd(int start) {
        var position = start + 1;
        while (position < sql.length() && sql.charAt(position) != '$' && Tokenizer.isWordPart(sql.charAt(position))) {
            position++;
        }
        return position < sql.length() && sql.charAt(position) == '$' ? position : start;
    }

    String dollar(int start) {
        var tag = sql.substring(start, tagEnd(start) + 1);
        end = behind(tag, start + tag.length());
        return sql.substring(start + tag.length(), end - tag.length());
    }
}
