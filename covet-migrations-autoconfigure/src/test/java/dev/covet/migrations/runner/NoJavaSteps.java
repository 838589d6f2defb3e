package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.operation.RunJava;

/** An application without steps in Java. */
public final class NoJavaSteps implements JavaSteps {

    @Override
    public boolean has(String className) {
        return false;
    }

    @Override
    public void run(RunJava step, Session session) {
        throw new AssertionError("The runner asks first whether there is such a step");
    }
}
