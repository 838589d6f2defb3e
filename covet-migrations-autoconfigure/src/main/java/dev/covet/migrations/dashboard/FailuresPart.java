package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.report.ProblemDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failed, and what to do about it. */
final class FailuresPart implements Part {

    private final DashboardMigrations migrations;

    FailuresPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Failures and contradictions.
     *
     * @param failures migrations that did not come to their end, the last first
     * @param contradictions what else keeps migrating from going on
     */
    public record Failures(List<Failure> failures, List<ProblemDescriptor> contradictions) {}

    /**
     * A migration that did not come to its end.
     *
     * @param error what the history holds of it; {@code null} when its process died
     * @param fix what to do
     */
    public record Failure(
            String name,
            MigrationState state,
            @Nullable Instant at,
            @Nullable Long durationMs,
            @Nullable String error,
            String fix) {}

    @Override
    public Failures answer(Parameters parameters) {
        var status = migrations.status();
        if (status.health() == DatabaseStatus.Health.UP_TO_DATE) {
            return new Failures(List.of(), List.of());
        }
        var contradictions = new ArrayList<>(contradictions());
        var failures = new ArrayList<Failure>();
        for (var migration : status.migrations()) {
            if (migration.state() == MigrationState.FAILED || migration.state() == MigrationState.RUNNING) {
                failures.add(0, failure(migration, contradictions));
            }
        }
        return new Failures(failures, contradictions);
    }

    private List<ProblemDescriptor> contradictions() {
        try {
            var unused = migrations.migrator().plan(PlanRequest.everything());
            return List.of();
        } catch (DriftException e) {
            return ProblemDescriptor.of(e);
        }
    }

    /** Takes what concerns the migration out of the contradictions: it is told once. */
    private static Failure failure(MigrationStatus migration, List<ProblemDescriptor> contradictions) {
        var own = contradictions.stream()
                .filter(problem -> problem.what().contains("'" + migration.name() + "'"))
                .findFirst();
        own.ifPresent(contradictions::remove);
        var error = migration.error();
        return new Failure(
                migration.name(),
                migration.state(),
                migration.appliedAt(),
                migration.durationMs(),
                error == null ? own.map(ProblemDescriptor::what).orElse(null) : error,
                own.map(ProblemDescriptor::fix).orElseGet(() -> advice(migration)));
    }

    private static String advice(MigrationStatus migration) {
        return migration.state() == MigrationState.RUNNING
                ? "It may still be running: wait for it. If its process has died, the next start goes on by itself."
                : "What it had done was undone as a whole. Correct the migration, or the rows that it stumbled over, and"
                        + " migrate again: it is tried anew.";
    }
}
