package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What is executed behind a transaction whatever became of it, such as switching foreign keys on again.
 *
 * @param statements in their order; often none
 */
record TearDown(Session session, Collection<String> statements) {

    /** Does the work, and tears down. */
    <T> T behind(Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            executeAfter(e);
            throw e;
        }
        execute();
        return result;
    }

    /** After work that succeeded: what fails here, fails. */
    void execute() {
        statements.forEach(session::execute);
    }

    /** After work that failed: what fails here as well must not hide why that did. */
    void executeAfter(RuntimeException failure) {
        for (var statement : statements) {
            try {
                session.execute(statement);
            } catch (DatabaseException onTearDown) {
                failure.addSuppressed(onTearDown);
            }
        }
    }
}
