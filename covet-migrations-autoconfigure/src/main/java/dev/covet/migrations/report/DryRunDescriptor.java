package dev.covet.migrations.report;

import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.problem.MigrationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be executed, and what came of trying it out.
 *
 * @param mode {@code "plan"} when nothing was tried out, and otherwise the other mode of the endpoint; {@code null} when it could not be planned
 * @param executed where it was executed and what became of it, as a few words
 * @param durationMs of all of it, in milliseconds; {@code null} when nothing was executed
 * @param riskLevel that of the most dangerous migration
 * @param migrations in order; empty when there is nothing to do
 * @param warnings what is to be told although it does not stop anything
 * @param losses what rows would lose, which is refused unless it is allowed
 * @param problems what went wrong; empty when nothing did
 */
public record DryRunDescriptor(
        String database,
        @Nullable String engine,
        @Nullable String mode,
        @Nullable String executed,
        @Nullable Double durationMs,
        @Nullable Risk riskLevel,
        List<RehearsedMigrationDescriptor> migrations,
        List<String> warnings,
        List<ProblemDescriptor> losses,
        List<ProblemDescriptor> problems) {

    public static DryRunDescriptor of(DryRun run) {
        var migrations = new ArrayList<RehearsedMigrationDescriptor>();
        for (var i = 0; i < run.migrations().size(); i++) {
            migrations.add(RehearsedMigrationDescriptor.of(
                    run.migrations().get(i), run.risk().migrations().get(i), run.tables()));
        }
        var executed = run.stage() != DryRun.Stage.NONE;
        return new DryRunDescriptor(
                run.database(),
                run.plan().engine().id(),
                executed ? "execute" : "plan",
                run.stage().words(),
                executed ? Millis.of(run.duration()) : null,
                run.risk().level(),
                migrations,
                run.warnings(),
                ProblemDescriptor.of(run.plan().losses()),
                ProblemDescriptor.of(run.failure().stream().toList()));
    }

    /** Why nothing could be planned or tried out. */
    public static DryRunDescriptor of(String database, MigrationException e) {
        return new DryRunDescriptor(
                database, null, null, null, null, null, List.of(), List.of(), List.of(), ProblemDescriptor.of(e));
    }
}
