package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Hold;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.operation.AlterColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges how dangerous the operations of a plan are, forward or backward: by what rows would lose, by what may fail or break,
 * and by how long others are kept waiting, each against the number of rows that are there.
 */
public final class RiskAssessor {

    private static final String ALLOW =
            "Allow it: covet.migrations.allow-destructive=true, or 'covet migrate --allow-destructive' for once.";

    private static final String BACKUP = "Make a backup first, as nothing is put aside: covet backup create.";

    private static final String BY_ITSELF =
            "Put the backfill into a migration with 'transactional: never', where each batch is committed by itself.";

    private final RowCounts rows;

    /** @param rows asked only for tables that an operation holds or takes something from; possibly more than once for each */
    public RiskAssessor(RowCounts rows) {
        this.rows = rows;
    }

    public PlanRisk assess(Plan plan) {
        var names = new EarlierNames();
        return new PlanRisk(plan.migrations().stream()
                .map(planned -> assess(planned, names))
                .toList());
    }

    /** A migration by itself, before which nothing is executed. */
    public MigrationRisk assess(PlannedMigration planned) {
        return assess(planned, new EarlierNames());
    }

    private MigrationRisk assess(PlannedMigration planned, EarlierNames names) {
        var operations = new ArrayList<Assessed>();
        for (var operation : planned.operations()) {
            operations.add(assessed(operation, planned, names));
        }
        var risks = new ArrayList<OperationRisk>();
        for (var i = 0; i < operations.size(); i++) {
            var later = planned.inTransaction() ? operations.subList(i + 1, operations.size()) : List.<Assessed>of();
            risks.add(operations.get(i).risk(later));
        }
        return new MigrationRisk(planned, risks);
    }

    private Assessed assessed(PlannedOperation planned, PlannedMigration migration, EarlierNames names) {
        var holds = planned.impact().holds().stream()
                .filter(hold -> !names.ofTable(hold.table()).isEmpty())
                .map(hold -> new HoldRisk(hold, count(hold, names)))
                .toList();
        var consequences = planned.operation()
                .accept(new Consequences(planned.before(), table -> rowsBefore(table, names), names));
        var effect = lost(planned, migration).and(brought(planned)).and(consequences);
        return new Assessed(planned, holds, migration.inTransaction() ? effect.and(inOneTransaction(holds)) : effect);
    }

    /** Batches are meant to hold rows for a short time each, which a transaction around them all undoes. */
    private static Effect inOneTransaction(List<HoldRisk> holds) {
        return holds.stream()
                .filter(hold -> hold.hold().work() == Work.BATCHES && !hold.isShort())
                .map(hold -> Effect.of(
                                Risk.MEDIUM,
                                "Rows of '" + hold.hold().table()
                                        + "' that it changes stay locked until the migration ends.")
                        .recommending(List.of(BY_ITSELF)))
                .reduce(Effect.NONE, Effect::and);
    }

    private Optional<RowCount> count(Hold hold, EarlierNames names) {
        return hold.work().growsWithRows() ? rowsBefore(hold.table(), names) : Optional.empty();
    }

    private Optional<RowCount> rowsBefore(String table, EarlierNames names) {
        var earlier = names.ofTable(table);
        return earlier.isEmpty() ? Optional.of(RowCount.exactly(0)) : rows.of(earlier);
    }

    private static Effect brought(PlannedOperation planned) {
        return planned.script().steps().stream()
                .filter(Step.Restore.class::isInstance)
                .map(step -> Effect.of(
                        Risk.LOW,
                        "Brings back what '" + ((Step.Restore) step).what().table() + "' had lost."))
                .reduce(Effect.NONE, Effect::and);
    }

    private Effect lost(PlannedOperation planned, PlannedMigration migration) {
        return migration.losses().stream()
                .filter(loss -> loss.operation() == planned.operation())
                .map(loss -> lost(loss, migration.direction()))
                .reduce(Effect.NONE, Effect::and);
    }

    private Effect lost(PlannedLoss lost, Direction direction) {
        var count = rows.of(lost.table());
        if (count.filter(RowCount::isEmpty).isPresent()) {
            return Effect.of(Risk.LOW, lost.loss().words() + " There are no rows.");
        }
        var fate = lost.kept()
                ? "; what they lose is put aside first, and comes back when this is undone."
                : "; nothing is put aside.";
        var effect = Effect.of(
                level(lost),
                lost.loss().words() + " That concerns "
                        + count.map(RowCount::toString).orElse("a number of rows that is not known") + fate);
        if (!lost.kept()) {
            effect = effect.requiring(BACKUP);
        }
        return lost.judged() && direction == Direction.FORWARD ? effect.requiring(ALLOW) : effect;
    }

    private static Risk level(PlannedLoss lost) {
        if (!lost.kept()) {
            return Risk.CRITICAL;
        }
        return takesAway(lost) ? Risk.HIGH : Risk.MEDIUM;
    }

    /** Whether the values are gone from sight, and not only another form of them. */
    private static boolean takesAway(PlannedLoss lost) {
        return lost.loss().kind() != KeptRows.Kind.CHANGED
                || (lost.operation() instanceof AlterColumn alter
                        && alter.column().generated() != null);
    }
}
