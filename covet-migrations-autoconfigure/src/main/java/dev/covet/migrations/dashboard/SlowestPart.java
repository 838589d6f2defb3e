package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import java.util.Comparator;
import java.util.List;

/** The migrations that took the longest. */
final class SlowestPart implements Part {

    private static final int MOST = 100;
    private static final int USUAL = 10;

    private final DashboardMigrations migrations;

    SlowestPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /** The slowest, the slowest first. */
    public record Slowest(List<Execution> migrations) {}

    @Override
    public Slowest answer(Parameters parameters) {
        var limit = parameters.number("limit", 1, MOST, USUAL);
        return new Slowest(migrations.status().migrations().stream()
                .flatMap(migration -> Execution.of(migration).stream())
                .sorted(Comparator.comparingLong(Execution::durationMs).reversed())
                .limit(limit)
                .toList());
    }
}
