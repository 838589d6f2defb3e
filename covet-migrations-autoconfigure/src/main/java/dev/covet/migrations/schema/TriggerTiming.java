package dev.covet.migrations.schema;

/** When a trigger runs, seen from the change that fires it. */
public enum TriggerTiming {
    BEFORE,
    AFTER
}
