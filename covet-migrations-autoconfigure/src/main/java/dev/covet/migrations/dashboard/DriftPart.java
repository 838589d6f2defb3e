package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.DriftWatch;
import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.report.DriftDescriptor;

/** How far entities, migrations and database have drifted apart; compared anew each time, which may take seconds. */
final class DriftPart implements Part {

    private final DriftWatch watch;

    DriftPart(DriftWatch watch) {
        this.watch = watch;
    }

    @Override
    public DriftDescriptor answer(Parameters parameters) {
        return DriftDescriptor.of(watch.compute());
    }
}
