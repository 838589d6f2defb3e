package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.report.DryRunDescriptor;

/** What migrating would execute now, planned only. */
final class PendingPart implements Part {

    private final DashboardMigrations migrations;

    PendingPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public DryRunDescriptor answer(Parameters parameters) {
        var request = parameters.text("target").map(PlanRequest::upTo).orElseGet(PlanRequest::everything);
        return DryRunDescriptor.of(migrations.dryRunner().plan(request));
    }
}
