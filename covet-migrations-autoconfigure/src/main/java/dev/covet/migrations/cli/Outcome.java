package dev.covet.migrations.cli;

/** What came of a command, as the exit code tells it. */
enum Outcome {
    /** Done; a check found nothing. */
    DONE(0),
    /** A check found something. */
    FOUND(1),
    /** The command line is wrong. */
    USAGE(2),
    /** It failed. */
    FAILED(3);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
