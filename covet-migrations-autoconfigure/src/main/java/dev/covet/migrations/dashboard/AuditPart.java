package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.AuditRequest;
import dev.covet.migrations.actuate.Parameters;
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
    public AuditPageDescriptor answer(Parameters parameters) {
        return AuditPageDescriptor.of(trail.find(AuditRequest.of(parameters, LARGEST_PAGE, USUAL_PAGE)));
    }
}
