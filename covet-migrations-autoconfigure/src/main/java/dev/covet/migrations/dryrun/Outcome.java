package dev.covet.migrations.dryrun;

/** Whether something was executed in a dry run. */
public enum Outcome {
    /** It was, and it was undone afterwards. */
    EXECUTED,
    /** It was tried, and failed. */
    FAILED,
    /** It was not. */
    PLANNED
}
