package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditQuery;

/** Events of the audit as they are asked for over HTTP. */
public final class AuditRequest {

    private AuditRequest() {}

    /**
     * What {@code since}, {@code until}, {@code name}, {@code kind}, {@code outcome}, {@code executor}, {@code execution},
     * {@code text}, {@code before} and {@code limit} ask for.
     *
     * @param most the longest page
     * @param usual how long a page is when nobody says
     * @throws BadParameterException when one of them means nothing
     */
    public static AuditQuery of(Parameters parameters, int most, int usual) {
        return AuditQuery.recent()
                .in(parameters.period("since", "until"))
                .about(parameters.text("name").orElse(null))
                .of(parameters.choices("kind", AuditKind.class))
                .endingIn(parameters.choice("outcome", AuditOutcome.class).orElse(null))
                .by(parameters.text("executor").orElse(null))
                .during(parameters.text("execution").orElse(null))
                .containing(parameters.text("text").orElse(null))
                .before(parameters.event("before").orElse(null))
                .limitedTo(parameters.number("limit", 1, most, usual));
    }
}
