package dev.covet.migrations.runner;

import dev.covet.migrations.schema.Engine;

/**
 * The beginning of a statement for a message, on one line and without its literals, which may be secrets or data. Where it is
 * not certain that a literal has ended, the excerpt ends.
 */
public final class Excerpt {

    private static final int LENGTH = 120;

    private final int length;
    private final boolean numbers;
    private final String sql;
    private final String stringQuotes;
    private final StringBuilder excerpt = new StringBuilder();
    private int position;

    private Excerpt(String sql, Engine engine, int length, boolean numbers) {
        this.numbers = numbers;
        this.length = length;
        this.sql = sql;
        this.stringQuotes = engine == Engine.MYSQL || engine == Engine.MARIADB ? "'\"" : "'";
    }

    static String of(String sql, Engine engine) {
        return new Excerpt(sql, engine, LENGTH, false).read();
    }

    /** The statement without its literals, numbers among them, however long. */
    public static String whole(String sql, Engine engine) {
        return new Excerpt(sql, engine, Integer.MAX_VALUE, true).read();
    }

    private String read() {
        while (position < sql.length() && excerpt.length() < length) {
            if (sql.startsWith("--", position)) {
                copyTo("\n");
            } else if (sql.startsWith("/*", position)) {
                copyTo("*/");
            } else if (stringQuotes.indexOf(sql.charAt(position)) >= 0) {
                literal(sql.charAt(position));
            } else if (isDollarQuote()) {
                excerpt.append("$…");
                position = sql.length();
            } else if (numbers && isNumber()) {
                number();
            } else {
                append(sql.charAt(position++));
            }
        }
        return excerpt.length() < length ? excerpt.toString() : excerpt + "…";
    }

    /** Quotes in comments begin no literals. */
    private void copyTo(String end) {
        var found = sql.indexOf(end, position + 2);
        var behind = found < 0 ? sql.length() : found + end.length();
        while (position < behind && excerpt.length() < length) {
            append(sql.charAt(position++));
        }
    }

    /** A backslash before the closing quote escapes it, or does not, depending on the server's settings. */
    private void literal(char quote) {
        excerpt.append(quote).append('…');
        var end = sql.indexOf(quote, position + 1);
        if (end < 0 || sql.charAt(end - 1) == '\\') {
            position = sql.length();
        } else {
            excerpt.append(quote);
            position = end + 1;
        }
    }

    /** A digit within a name is none. */
    private boolean isNumber() {
        return Character.isDigit(sql.charAt(position))
                && (position == 0 || !Character.isJavaIdentifierPart(sql.charAt(position - 1)));
    }

    private void number() {
        while (position < sql.length()
                && (Character.isJavaIdentifierPart(sql.charAt(position)) || sql.charAt(position) == '.')) {
            position++;
        }
        append('…');
    }

    private boolean isDollarQuote() {
        if (sql.charAt(position) != '$') {
            return false;
        }
        var end = position + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$';
    }

    private void append(char character) {
        var blank = Character.isWhitespace(character);
        var afterBlank = excerpt.length() > 0 && excerpt.charAt(excerpt.length() - 1) == ' ';
        if (!blank || !afterBlank) {
            excerpt.append(blank ? ' ' : character);
        }
    }
}
