package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;

/** Executes single steps. */
final class StepExecution {

    private final Session session;
    private final JavaSteps javaSteps;
    private final Preservation preservation;

    StepExecution(Session session, JavaSteps javaSteps, Preservation preservation) {
        this.session = session;
        this.javaSteps = javaSteps;
        this.preservation = preservation;
    }

    /** Executes a step; gives how many rows it changed, as the engine counts. */
    long run(Step step) {
        if (step instanceof Step.Statement statement) {
            return session.execute(statement.sql());
        }
        if (step instanceof Step.Batches batches) {
            return new BatchedUpdate(session, batches).run();
        }
        if (step instanceof Step.Rebuild rebuild) {
            return new TableRebuilding(session).run(rebuild.rebuild());
        }
        if (step instanceof Step.Keep keep) {
            preservation.keep(keep);
        } else if (step instanceof Step.Restore restore) {
            preservation.restore(restore);
        } else if (step instanceof Step.RestoreInto restore) {
            preservation.restore(restore);
        } else if (step instanceof Step.Java java) {
            javaSteps.run(java.operation(), session);
        }
        return 0;
    }
}
