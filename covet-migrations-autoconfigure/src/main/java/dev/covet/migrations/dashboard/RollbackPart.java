package dev.covet.migrations.dashboard;

import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.ProblemDescriptor;
import dev.covet.migrations.report.RollbackDescriptor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What would come of undoing the last migration, the last two, and so on. */
final class RollbackPart implements Part {

    private static final int MOST = 10;
    private static final int USUAL = 3;

    private final DashboardMigrations migrations;

    RollbackPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /** The validations, that of the last migration alone first. */
    public record Validations(List<Validation> validations) {}

    /**
     * One of them.
     *
     * @param steps how many migrations are undone
     * @param validation {@code null} when there are problems
     * @param problems why it cannot be said what would come of it; {@code null} when it can
     */
    public record Validation(
            int steps,
            @Nullable RollbackDescriptor validation,
            @Nullable List<ProblemDescriptor> problems) {}

    @Override
    public Validations answer(Query query) {
        var asked = query.number("steps", 1, MOST, USUAL);
        var applied = (int) migrations.status().migrations().stream()
                .filter(migration -> migration.state().isInEffect())
                .count();
        return new Validations(IntStream.rangeClosed(1, Math.min(asked, applied))
                .mapToObj(this::validation)
                .toList());
    }

    private Validation validation(int steps) {
        try {
            var validation = migrations.migrator().validateRollback(new RollbackRequest.Steps(steps));
            return new Validation(steps, RollbackDescriptor.of(migrations.database(), validation), null);
        } catch (MigrationException e) {
            return new Validation(steps, null, ProblemDescriptor.of(e));
        }
    }
}
