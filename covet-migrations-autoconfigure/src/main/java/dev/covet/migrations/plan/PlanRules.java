package dev.covet.migrations.plan;

/** What the user allows. */
public record PlanRules(OutOfOrder outOfOrder, Orphaned orphaned) {}
