package dev.covet.migrations.dialect.sqlite.ddl;

/**
 * A piece of a definition; together they are the whole text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record DdlToken(Kind kind, String source, int start, int end) {

    public enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes, backquotes or brackets. */
        QUOTED_NAME,
        STRING,
        BLOB,
        NUMBER,
        /** Any other single character. */
        SYMBOL,
        COMMENT,
        BLANK,
        END
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    public boolean is(String keyword) {
        return kind == Kind.WORD
                && end - start == keyword.length()
                && source.regionMatches(true, start, keyword, 0, keyword.length());
    }

    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && source.charAt(start) == symbol;
    }

    /** Whether SQLite takes it for a name where one must stand. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.STRING;
    }

    boolean isMeaningful() {
        return kind != Kind.BLANK && kind != Kind.COMMENT;
    }

    public String text() {
        return source.substring(start, end);
    }

    Span span() {
        return new Span(source, start, end);
    }

    /** The name that it spells. */
    public Name name() {
        return new Name(span(), kind == Kind.WORD ? text() : unquoted());
    }

    /** The text between the quotes; a doubled quote is one. */
    String unquoted() {
        var quote = source.charAt(start);
        var inner = source.substring(start + 1, end - 1);
        var mark = String.valueOf(quote);
        return quote == '[' ? inner : inner.replace(mark + mark, mark);
    }
}
