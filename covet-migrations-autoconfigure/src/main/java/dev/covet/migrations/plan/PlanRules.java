package dev.covet.migrations.plan;

/**
 * What the user allows.
 *
 * @param destructiveAllowed whether operations may run that lose what rows held before
 */
public record PlanRules(OutOfOrder outOfOrder, Orphaned orphaned, boolean destructiveAllowed) {

    /** Rules that keep what rows hold. */
    public PlanRules(OutOfOrder outOfOrder, Orphaned orphaned) {
        this(outOfOrder, orphaned, false);
    }

    public PlanRules allowingDestructive() {
        return new PlanRules(outOfOrder, orphaned, true);
    }
}
