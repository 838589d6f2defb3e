package dev.covet.migrations.dashboard;

import dev.covet.migrations.report.ProblemDescriptor;

/** A parameter that means nothing. */
final class BadQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String fix;

    BadQueryException(String what, String fix) {
        super(what + " " + fix);
        this.what = what;
        this.fix = fix;
    }

    ProblemDescriptor problem() {
        return new ProblemDescriptor(what, "the parameters of the request", fix);
    }
}
