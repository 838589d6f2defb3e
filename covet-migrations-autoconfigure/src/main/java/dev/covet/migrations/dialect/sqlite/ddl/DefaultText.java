package dev.covet.migrations.dialect.sqlite.ddl;

/**
 * The value of a default.
 *
 * @param span an expression without its parentheses, else the value as it is written, with its sign
 */
public record DefaultText(Span span, Form form) {

    /** How a default is written. */
    public enum Form {
        /** An expression in parentheses. */
        EXPRESSION,
        STRING,
        NUMBER,
        BLOB,
        /** A name, which stands for a string of its letters unless it is a keyword such as {@code NULL}. */
        WORD
    }

    /** The string that a string or a name stands for. */
    public String unquoted() {
        return new DdlCursor(span.text()).name().value();
    }
}
