package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.operation.RunJava;

/** Finds and runs steps written in Java. */
public interface JavaSteps {

    /** Whether there is a step of that class. */
    boolean has(String className);

    /**
     * Runs a step on the connection of {@code session}, within its transaction where there is one.
     *
     * @throws RuntimeException whatever the step throws
     */
    void run(RunJava step, Session session);
}
