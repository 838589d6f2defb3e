package dev.covet.migrations.report;

import dev.covet.migrations.dialect.Hold;
import dev.covet.migrations.dryrun.Hindrance;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.dryrun.TakenLock;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.plan.MigrationRisk;
import dev.covet.migrations.plan.OperationRisk;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.plan.RowCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A migration in a dry run.
 *
 * @param direction {@code forward} or {@code backward}
 * @param reason why it was not executed; {@code null} when it was, or when nothing should be
 * @param rows how many rows it changed; {@code null} when it was not executed
 * @param risk as judged beforehand, with the reasons and what is recommended
 * @param tables those that were there before and that it concerns, as far as that is known beforehand
 * @param blocks what others had to wait with, and for how long; measured, and so empty when nothing was executed
 * @param heldBefore locks that migrations before it had taken already, in the same transaction
 * @param conflicts how many kinds of rows could not be brought back
 */
public record RehearsedMigrationDescriptor(
        String name,
        String direction,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Double durationMs,
        @Nullable Long rows,
        Risk risk,
        List<String> reasons,
        List<String> recommendations,
        List<TableDescriptor> tables,
        List<BlockDescriptor> blocks,
        List<LockDescriptor> heldBefore,
        int conflicts,
        List<RehearsedStatementDescriptor> statements) {

    /**
     * A table, and what is expected to be done with it.
     *
     * @param rows how many it had; {@code null} when that is not known
     * @param exact whether they were counted
     * @param work such as {@code Rewrites the table}
     * @param blocking such as {@code nobody can write to it}
     */
    public record TableDescriptor(String name, @Nullable Long rows, boolean exact, String work, String blocking) {

        private static TableDescriptor of(Hold hold, @Nullable RowCount count) {
            return new TableDescriptor(
                    hold.table(),
                    count == null ? null : count.rows(),
                    count != null && count.exact(),
                    hold.work().words(),
                    hold.blocking().words());
        }
    }

    /**
     * A lock.
     *
     * @param relation what is locked, with its schema in front when that is not the current one
     * @param kind {@code table}, {@code index}, {@code sequence}, {@code view} or {@code database}
     * @param mode as the engine's manual calls it
     */
    public record LockDescriptor(String relation, String kind, String mode) {

        static LockDescriptor of(TakenLock lock) {
            return new LockDescriptor(
                    lock.relation().name(),
                    lock.relation().kind().name().toLowerCase(Locale.ROOT),
                    lock.mode().words());
        }
    }

    /**
     * What others had to wait with.
     *
     * @param what such as {@code writes to 'users'}
     * @param durationMs from the statement that took the lock to the end of the migration, in milliseconds
     */
    public record BlockDescriptor(String what, LockDescriptor lock, double durationMs) {

        private static BlockDescriptor of(Hindrance hindrance) {
            return new BlockDescriptor(
                    hindrance.lock().blocks().orElse(""),
                    LockDescriptor.of(hindrance.lock()),
                    Millis.of(hindrance.duration()));
        }
    }

    static RehearsedMigrationDescriptor of(
            RehearsedMigration migration, MigrationRisk risk, Map<String, RowCount> tables) {
        var executed = migration.outcome() != Outcome.PLANNED;
        var planned = migration.planned();
        return new RehearsedMigrationDescriptor(
                planned.migration().name().text(),
                planned.direction() == Direction.FORWARD ? "forward" : "backward",
                migration.outcome(),
                migration.reason(),
                executed ? Millis.of(migration.duration()) : null,
                executed ? migration.rows() : null,
                risk.level(),
                sentences(risk, OperationRisk::reasons),
                sentences(risk, OperationRisk::recommendations),
                planned.operations().stream()
                        .flatMap(operation -> operation.impact().holds().stream())
                        .distinct()
                        .map(hold -> TableDescriptor.of(hold, tables.get(hold.table())))
                        .toList(),
                migration.hindrances().stream().map(BlockDescriptor::of).toList(),
                migration.heldBefore().stream().map(LockDescriptor::of).toList(),
                migration.conflicts().size(),
                migration.statements().stream()
                        .map(RehearsedStatementDescriptor::of)
                        .toList());
    }

    private static List<String> sentences(MigrationRisk risk, Function<OperationRisk, List<String>> part) {
        return risk.operations().stream()
                .flatMap(operation -> part.apply(operation).stream())
                .distinct()
                .toList();
    }
}
