package dev.covet.migrations.plan;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the planner.
 *
 * @param target the last migration to apply, with all that it depends on; {@code null} for all migrations
 */
public record PlanRequest(@Nullable String target, Adoption adoption) {

    /** Everything that is pending, run. */
    public static PlanRequest everything() {
        return new PlanRequest(null, Adoption.NONE);
    }

    /** A migration and what it depends on, run. */
    public static PlanRequest upTo(String target) {
        return new PlanRequest(target, Adoption.NONE);
    }

    /** The same, recorded in another way. */
    public PlanRequest with(Adoption newAdoption) {
        return new PlanRequest(target, newAdoption);
    }
}
