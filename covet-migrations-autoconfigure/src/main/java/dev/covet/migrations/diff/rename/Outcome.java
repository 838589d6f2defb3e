package dev.covet.migrations.diff.rename;

/** What shall become of a guess. */
public enum Outcome {
    /** Sure enough to be a rename without asking. */
    ACCEPTED,
    /** A person must say. */
    ASK,
    /** Too unlikely to ask about; what was dropped stays dropped, which is reported as a loss all the same. */
    REJECTED
}
