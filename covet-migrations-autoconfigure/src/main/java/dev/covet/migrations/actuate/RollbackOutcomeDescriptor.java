package dev.covet.migrations.actuate;

import dev.covet.migrations.report.ProblemDescriptor;
import dev.covet.migrations.report.RunDescriptor;
import dev.covet.migrations.runner.MigrationRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rollback.
 *
 * @param done whether the migrations were undone; otherwise nothing is changed, unless a problem says so
 * @param run what was undone; {@code null} when nothing was
 * @param conflicts rows that were kept and could not be brought back, as sentences that name their keys
 * @param problems why nothing was undone; empty when it was
 */
public record RollbackOutcomeDescriptor(
        String database,
        boolean done,
        @Nullable RunDescriptor run,
        List<String> conflicts,
        List<ProblemDescriptor> problems) {

    static RollbackOutcomeDescriptor of(RunDescriptor descriptor, MigrationRun run) {
        var conflicts = run.completed().stream()
                .flatMap(completed -> completed.conflicts().stream())
                .toList();
        return new RollbackOutcomeDescriptor(descriptor.database(), true, descriptor, conflicts, List.of());
    }

    static RollbackOutcomeDescriptor of(String database, List<ProblemDescriptor> problems) {
        return new RollbackOutcomeDescriptor(database, false, null, List.of(), problems);
    }
}
