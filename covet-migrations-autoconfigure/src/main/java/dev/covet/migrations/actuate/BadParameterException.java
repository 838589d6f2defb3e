package dev.covet.migrations.actuate;

import dev.covet.migrations.report.ProblemDescriptor;
import java.util.List;

/** A parameter that means nothing; the message says what is wrong with it, and what to give. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String fix;

    public BadParameterException(String what, String fix) {
        super(what + " " + fix);
        this.what = what;
        this.fix = fix;
    }

    /** The same as it is answered. */
    public List<ProblemDescriptor> problems() {
        return List.of(new ProblemDescriptor(what, "the parameters of the request", fix));
    }
}
