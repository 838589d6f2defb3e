package dev.covet.migrations.dialect;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.runner.JavaSteps;

/** An application that has every step in Java, none of which does anything. */
final class AnyJavaStep implements JavaSteps {

    @Override
    public boolean has(String className) {
        return true;
    }

    @Override
    public void run(RunJava step, Session session) {
        // Nothing is done.
    }
}
