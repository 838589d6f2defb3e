package dev.covet.migrations.expression;

/** Says that an expression is beyond what is understood here; it never leaves this package. */
final class Unparsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unparsable(String reason) {
        super(reason, null, false, false);
    }
}
