package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Step;
import java.util.List;
import java.util.function.Consumer;

/** Executes scripts as a migration would, without a history: where a table is made anew, all of them in one transaction. */
public final class ScriptExecution {

    private final Session session;
    private final Consumer<String> statements;

    /** @param statements executes a single statement */
    public ScriptExecution(Session session, Consumer<String> statements) {
        this.session = session;
        this.statements = statements;
    }

    public void run(List<Script> scripts) {
        run(
                scripts,
                scripts.stream().flatMap(script -> script.steps().stream()).anyMatch(Step.Rebuild.class::isInstance));
    }

    /** The same, always in one transaction. */
    public void runTogether(List<Script> scripts) {
        run(scripts, true);
    }

    private void run(List<Script> scripts, boolean together) {
        scripts.forEach(script -> script.setUp().forEach(session::execute));
        try {
            var steps =
                    scripts.stream().flatMap(script -> script.steps().stream()).toList();
            if (together) {
                session.inTransaction(() -> {
                    var dangling = DanglingRows.before(session, steps);
                    steps.forEach(this::run);
                    dangling.requireNoMore();
                    return true;
                });
            } else {
                steps.forEach(this::run);
            }
        } finally {
            scripts.forEach(script -> script.tearDown().forEach(session::execute));
            session.goHome();
        }
    }

    private void run(Step step) {
        if (step instanceof Step.Statement statement) {
            statements.accept(statement.sql());
        } else if (step instanceof Step.Batches batches) {
            new BatchedUpdate(session, batches).run();
        } else if (step instanceof Step.Rebuild rebuild) {
            new TableRebuilding(session).run(rebuild.rebuild());
        }
    }
}
