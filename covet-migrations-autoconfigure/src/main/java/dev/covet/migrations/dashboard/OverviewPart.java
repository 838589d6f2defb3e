package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.DriftWatch;
import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.dashboard.OverviewDescriptor.DatabaseOverview;
import dev.covet.migrations.dashboard.OverviewDescriptor.DriftFigure;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How everything stands, at one glance. */
final class OverviewPart implements Part {

    private final DashboardMigrations migrations;
    private final DriftWatch watch;
    private final @Nullable String application;
    private final Clock clock;

    /** @param application what the application calls itself; {@code null} when it does not */
    OverviewPart(DashboardMigrations migrations, DriftWatch watch, @Nullable String application, Clock clock) {
        this.migrations = migrations;
        this.watch = watch;
        this.application = application;
        this.clock = clock;
    }

    @Override
    public OverviewDescriptor answer(Parameters parameters) {
        return new OverviewDescriptor(
                clock.instant(),
                application,
                Map.of(migrations.database(), DatabaseOverview.of(migrations.status())),
                watch.last().map(DriftFigure::of).orElse(null));
    }
}
