package dev.covet.migrations.dryrun;

import java.time.Duration;
import java.util.List;

/**
 * A statement in a dry run.
 *
 * @param text SQL, or a line about Java
 * @param rows how many rows it changed, as the engine counts
 */
public record RehearsedStatement(String text, Outcome outcome, Duration duration, long rows, Observation observed) {

    /** One that was not executed. */
    public static RehearsedStatement planned(String text) {
        return new RehearsedStatement(text, Outcome.PLANNED, Duration.ZERO, 0, Observation.NONE);
    }

    /** One that was executed. */
    public static RehearsedStatement executed(String text, Duration duration, long rows, Observation observed) {
        return new RehearsedStatement(text, Outcome.EXECUTED, duration, rows, observed);
    }

    /** One that failed. */
    public static RehearsedStatement failed(String text, Duration duration) {
        return new RehearsedStatement(text, Outcome.FAILED, duration, 0, Observation.NONE);
    }

    /** Whether it was tried, and failed. */
    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    /** What others have to wait with from this statement on, each thing once. */
    public List<String> blocks() {
        return observed.locks().stream()
                .flatMap(lock -> lock.blocks().stream())
                .distinct()
                .toList();
    }
}
