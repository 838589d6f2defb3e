package dev.covet.migrations.plan;

import java.util.List;

/**
 * An operation that was looked at by itself.
 *
 * @param holds of tables that were there before the run
 * @param effect what else makes it dangerous
 */
record Assessed(PlannedOperation planned, List<HoldRisk> holds, Effect effect) {

    /** @param later the operations after it that hold what it holds until they are done too */
    OperationRisk risk(List<Assessed> later) {
        var all = effect;
        for (var hold : holds) {
            all = all.and(hold.effect());
        }
        all = all.and(waiting(later)).and(unknown());
        for (var note : holds.isEmpty() ? List.<String>of() : planned.impact().notes()) {
            all = all.and(Effect.of(Risk.LOW, note));
        }
        if (isSlow()) {
            all = all.recommending(planned.impact().advice());
        }
        return new OperationRisk(planned, all.level(), all.reasons(), all.requiredActions(), all.recommendations());
    }

    private boolean isSlow() {
        return holds.stream().anyMatch(HoldRisk::isSlow);
    }

    private Effect unknown() {
        return planned.impact().known()
                ? Effect.NONE
                : Effect.of(
                        Risk.MEDIUM,
                        "Not judged: only whoever wrote it knows which rows it changes, and how long it locks what.");
    }

    /** A transaction gives back no lock before its end, however soon it is done with the table. */
    private Effect waiting(List<Assessed> later) {
        var all = Effect.NONE;
        for (var hold : holds) {
            for (var other : later) {
                all = all.and(other.delaying(hold));
            }
        }
        return all;
    }

    private Effect delaying(HoldRisk earlier) {
        return holds.stream()
                .filter(HoldRisk::isSlow)
                .filter(own -> own.isWeakerThan(earlier))
                .findFirst()
                .map(
                        own -> Effect.of(
                                        own.level(),
                                        "Has the table '" + earlier.hold().table()
                                                + "' until the migration ends, and so while '"
                                                + planned.operation().describe() + "' is under way: "
                                                + earlier.hold().blocking().words() + ".")
                                .recommending(
                                        List.of(
                                                "Put '" + planned.operation().describe()
                                                        + "' into a migration of its own, so that each has its locks only as long as it needs them.")))
                .orElse(Effect.NONE);
    }
}
