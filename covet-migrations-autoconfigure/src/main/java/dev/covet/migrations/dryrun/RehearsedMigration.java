package dev.covet.migrations.dryrun;

import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration in a dry run.
 *
 * @param reason why it was not executed; {@code null} when it was
 * @param duration of its statements, without the time that was spent on looking at what they do
 * @param statements all of them, in order
 * @param hindrances what others had to wait with, the worst first; not what they would hardly have noticed
 * @param heldBefore locks that keep writers waiting and that the transaction held already when this migration began: which
 *     of them it needs as well cannot be told
 * @param conflicts rows that could not be brought back, as sentences that name their keys
 * @param failure what went wrong; {@code null} when nothing did
 */
public record RehearsedMigration(
        PlannedMigration planned,
        Outcome outcome,
        @Nullable String reason,
        Duration duration,
        List<RehearsedStatement> statements,
        List<Hindrance> hindrances,
        List<TakenLock> heldBefore,
        List<String> conflicts,
        @Nullable Problem failure) {

    public RehearsedMigration {
        statements = List.copyOf(statements);
        hindrances = List.copyOf(hindrances);
        heldBefore = List.copyOf(heldBefore);
        conflicts = List.copyOf(conflicts);
    }

    /** One that was not executed. */
    public static RehearsedMigration planned(PlannedMigration planned, @Nullable String reason) {
        var statements = planned.steps().stream()
                .map(step -> RehearsedStatement.planned(step.text()))
                .toList();
        return new RehearsedMigration(
                planned, Outcome.PLANNED, reason, Duration.ZERO, statements, List.of(), List.of(), List.of(), null);
    }

    /** The same, but it turned out at the end that something went wrong. */
    public RehearsedMigration failedWith(Problem problem) {
        return new RehearsedMigration(
                planned, Outcome.FAILED, reason, duration, statements, hindrances, heldBefore, conflicts, problem);
    }

    /** How many rows it changed, as the engine counts. */
    public long rows() {
        return statements.stream().mapToLong(RehearsedStatement::rows).sum();
    }
}
