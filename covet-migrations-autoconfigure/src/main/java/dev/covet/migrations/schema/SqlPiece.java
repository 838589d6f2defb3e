package dev.covet.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** A piece of SQL. All pieces of a text, one after another, are the text again. */
public record SqlPiece(Kind kind, String text) {

    public enum Kind {
        /** A keyword, a number or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        STRING,
        BLANK,
        COMMENT,
        /** One character that is none of these. */
        SYMBOL
    }

    public static List<SqlPiece> of(String sql) {
        var pieces = new ArrayList<SqlPiece>();
        var position = 0;
        while (position < sql.length()) {
            var piece = at(sql, position);
            pieces.add(piece);
            position += piece.text.length();
        }
        return pieces;
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it is more than a blank or a comment. */
    public boolean isSignificant() {
        return kind != Kind.BLANK && kind != Kind.COMMENT;
    }

    public boolean isName() {
        return kind == Kind.QUOTED || (kind == Kind.WORD && !Character.isDigit(text.charAt(0)));
    }

    /** The word in lower case; empty when it is none. */
    public String word() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    /** What is in quotes, else the text itself; in lower case. */
    public String name() {
        return (kind == Kind.QUOTED ? inside() : text).toLowerCase(Locale.ROOT);
    }

    /** What is between the quotes, of which the last may be missing. */
    public String inside() {
        return text.substring(1, Math.max(1, text.length() - 1));
    }

    private static SqlPiece at(String sql, int start) {
        var character = sql.charAt(start);
        if (Character.isWhitespace(character)) {
            return piece(Kind.BLANK, sql, start, end(sql, start, Character::isWhitespace));
        }
        if (character == '\'') {
            return piece(Kind.STRING, sql, start, behind(sql, "'", start + 1));
        }
        if (character == '"' || character == '`') {
            return piece(Kind.QUOTED, sql, start, behind(sql, String.valueOf(character), start + 1));
        }
        if (sql.startsWith("--", start)) {
            return piece(Kind.COMMENT, sql, start, behind(sql, "\n", start));
        }
        if (sql.startsWith("/*", start)) {
            return piece(Kind.COMMENT, sql, start, behind(sql, "*/", start + 2));
        }
        return Character.isJavaIdentifierPart(character)
                ? piece(Kind.WORD, sql, start, end(sql, start, Character::isJavaIdentifierPart))
                : piece(Kind.SYMBOL, sql, start, start + 1);
    }

    private static SqlPiece piece(Kind kind, String sql, int start, int end) {
        return new SqlPiece(kind, sql.substring(start, end));
    }

    /** A doubled quote closes and opens again, which makes two pieces of one; names with quotes in them are that rare. */
    private static int behind(String sql, String mark, int start) {
        var end = sql.indexOf(mark, start);
        return end < 0 ? sql.length() : end + mark.length();
    }

    private static int end(String sql, int start, IntPredicate belongs) {
        var end = start;
        while (end < sql.length() && belongs.test(sql.charAt(end))) {
            end++;
        }
        return end;
    }
}
