package dev.covet.migrations.plan;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one migration would execute on one engine, as if all before it in the order were applied and nothing else.
 *
 * @param planned what is executed; {@code null} when that cannot be said, and then {@code problems} say why
 * @param risk how dangerous it is by itself, see {@link MigrationRisks}; {@code null} when that is not asked for, or cannot be said
 * @param problems why it cannot be said; empty when it can
 */
public record MigrationPreview(
        Migration migration,
        @Nullable PlannedMigration planned,
        @Nullable MigrationRisk risk,
        List<Problem> problems) {

    public MigrationPreview {
        problems = List.copyOf(problems);
    }

    /** The same with its risk. */
    MigrationPreview withRisk(@Nullable MigrationRisk known) {
        return new MigrationPreview(migration, planned, known, problems);
    }
}
