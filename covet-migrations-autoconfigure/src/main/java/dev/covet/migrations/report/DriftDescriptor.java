package dev.covet.migrations.report;

import dev.covet.migrations.authoring.Comparison;
import dev.covet.migrations.authoring.Drift;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.MigrationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far entities, migrations and one database have drifted apart.
 *
 * @param differences how many, of entities from migrations and of migrations from the database; {@code null} when the database
 *     could not be asked
 * @param pending migrations that are not applied yet; {@code null} when the database could not be asked
 * @param entitiesToMigrations what would bring migrations to the entities; {@code null} when there are no entities
 * @param migrationsToDatabase what would bring the database to the migrations applied; {@code null} when it could not be asked
 * @param entitiesToDatabase what would bring the database to the entities; {@code null} when there are no entities
 * @param problems why the database could not be asked; {@code null} when it could
 */
public record DriftDescriptor(
        @Nullable Integer differences,
        @Nullable List<String> pending,
        @Nullable ComparisonDescriptor entitiesToMigrations,
        @Nullable ComparisonDescriptor migrationsToDatabase,
        @Nullable ComparisonDescriptor entitiesToDatabase,
        @Nullable List<ProblemDescriptor> problems) {

    /**
     * One comparison.
     *
     * @param differences a few words for each
     * @param problems why it was not possible; {@code null} when it was
     * @param undeclared defaults and comments that stay though no entity declares them; {@code null} when there are none
     */
    public record ComparisonDescriptor(
            List<String> differences,
            @Nullable List<ProblemDescriptor> problems,
            @Nullable List<String> undeclared) {

        private static @Nullable ComparisonDescriptor of(@Nullable Comparison comparison) {
            return comparison == null
                    ? null
                    : new ComparisonDescriptor(
                            comparison.operations().stream()
                                    .map(Operation::describe)
                                    .toList(),
                            comparison.problems().isEmpty() ? null : ProblemDescriptor.of(comparison.problems()),
                            comparison.undeclared().isEmpty() ? null : comparison.undeclared());
        }
    }

    public static DriftDescriptor of(Drift drift) {
        return new DriftDescriptor(
                drift.differences(),
                drift.pending(),
                ComparisonDescriptor.of(drift.entitiesToMigrations()),
                ComparisonDescriptor.of(drift.migrationsToDatabase()),
                ComparisonDescriptor.of(drift.entitiesToDatabase()),
                null);
    }

    public static DriftDescriptor of(MigrationException e) {
        return new DriftDescriptor(null, null, null, null, null, ProblemDescriptor.of(e));
    }
}
