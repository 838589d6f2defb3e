package dev.covet.migrations.expression;

import java.util.Locale;

/**
 * A piece of an expression.
 *
 * @param text a word or a name as it is meant, without quotes; a string's or a row of bytes' value; else what is written
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        NAME,
        TEXT,
        /** Bytes, as lower-case hexadecimal digits. */
        BYTES,
        NUMBER,
        SYMBOL,
        END
    }

    static final Token END = new Token(Kind.END, "");

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The word in lower case; empty when it cannot be a keyword. */
    String keyword() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }
}
