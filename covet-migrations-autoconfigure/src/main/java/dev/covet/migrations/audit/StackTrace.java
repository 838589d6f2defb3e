package dev.covet.migrations.audit;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.problem.MigrationException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Where in the program something went wrong, without messages of others, which may quote rows. */
final class StackTrace {

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private StackTrace() {}

    static String of(Throwable failure) {
        var trace = new StackTrace();
        trace.add("", failure);
        return trace.text.toString();
    }

    private void add(String relation, Throwable failure) {
        if (!seen.add(failure)) {
            return;
        }
        text.append(relation).append(failure.getClass().getName());
        if (failure instanceof MigrationException || failure instanceof DatabaseException) {
            text.append(": ").append(failure.getMessage());
        }
        text.append('\n');
        for (var frame : failure.getStackTrace()) {
            text.append("\tat ").append(frame).append('\n');
        }
        for (var suppressed : failure.getSuppressed()) {
            add("Suppressed: ", suppressed);
        }
        if (failure.getCause() != null) {
            add("Caused by: ", failure.getCause());
        }
    }
}
