package dev.covet.migrations.expression;

/**
 * A value that is written out.
 *
 * @param value the text as it is meant, the number in its canonical spelling, {@code true} or {@code false}, lower-case
 *     hexadecimal digits of bytes; empty for NULL
 */
public record Literal(Kind kind, String value) {

    /** What a literal is written as. */
    public enum Kind {
        NULL,
        TEXT,
        NUMBER,
        BOOLEAN,
        BYTES
    }
}
