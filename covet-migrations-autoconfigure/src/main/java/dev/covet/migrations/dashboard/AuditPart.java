package dev.covet.migrations.dashboard;

import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditQuery;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.report.AuditPageDescriptor;

/** Events of the audit that are looked for, a page at a time. */
final class AuditPart implements Part {

    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final AuditTrail trail;

    AuditPart(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public AuditPageDescriptor answer(Query query) {
        var wanted = AuditQuery.recent()
                .in(query.period("since", "until"))
                .about(query.text("name").orElse(null))
                .endingIn(query.choice("outcome", AuditOutcome.class).orElse(null))
                .by(query.text("executor").orElse(null))
                .during(query.text("execution").orElse(null))
                .containing(query.text("text").orElse(null))
                .before(query.id("before").orElse(null))
                .limitedTo(query.number("limit", 1, LARGEST_PAGE, USUAL_PAGE));
        var kind = query.choice("kind", AuditKind.class);
        return AuditPageDescriptor.of(trail.find(kind.map(wanted::of).orElse(wanted)));
    }
}
