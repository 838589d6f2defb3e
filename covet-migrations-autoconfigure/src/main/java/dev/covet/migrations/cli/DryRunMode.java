package dev.covet.migrations.cli;

/** What of a plan is shown instead of carrying it out. */
enum DryRunMode {
    /** The statements. */
    PLAN,
    /** What they do: they are executed, and undone. */
    EXECUTE
}
