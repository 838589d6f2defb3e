package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.TableRebuild;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.List;
import java.util.Optional;

/** Makes a table anew within the transaction of a session, and makes sure that nothing was lost. */
final class TableRebuilding {

    private static final int EXAMPLES = 5;

    private final Session session;
    private final Examination examination;

    TableRebuilding(Session session) {
        this.session = session;
        this.examination = new Examination(session);
    }

    /**
     * Carries it out.
     *
     * @return how many rows the table has
     * @throws MigrationExecutionException when anything is in doubt; the caller rolls back
     */
    long run(TableRebuild rebuild) {
        var procedure = rebuild.procedure(definitions(session, rebuild), settings(rebuild));
        var answers = new Answers(session, procedure.all(Procedure.Unchanged.class));
        var possible = procedure.all(Procedure.Possible.class).stream()
                .filter(statement -> refusal(statement.sql()).isEmpty())
                .toList();
        var rows = 0L;
        for (var action : procedure.actions()) {
            if (action instanceof Procedure.Execute statement) {
                rows = Math.max(rows, session.execute(statement.sql()));
            } else if (action instanceof Procedure.Require question) {
                require(question);
            } else if (action instanceof Procedure.Examine question) {
                examination.run(question);
            }
        }
        answers.requireUnchanged();
        possible.forEach(this::requirePossible);
        return rows;
    }

    private List<String> settings(TableRebuild rebuild) {
        return rebuild.settings().stream()
                .flatMap(question -> session.query(question, row -> row.getString(1)).stream())
                .toList();
    }

    static List<StoredDefinition> definitions(Session session, TableRebuild rebuild) {
        return session.query(
                rebuild.definitions(),
                row -> new StoredDefinition(
                        row.getInt(1) == 1, row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    private void require(Procedure.Require question) {
        var needless = question.needless();
        if (needless != null
                && session.query(needless.sql(), row -> String.valueOf(row.getString(1)))
                        .contains(needless.answer())) {
            return;
        }
        var wrong = session.query(question.sql(), row -> String.valueOf(row.getString(1))).stream()
                .filter(answer -> !question.allowed().contains(answer))
                .limit(EXAMPLES)
                .toList();
        if (!wrong.isEmpty()) {
            throw new MigrationExecutionException(question.doubt() + String.join(", ", wrong) + ".", question.fix());
        }
    }

    private void requirePossible(Procedure.Possible statement) {
        refusal(statement.afterwards()).ifPresent(refusal -> {
            throw new MigrationExecutionException(
                    "After the change " + statement.subject() + " would not work any more: " + refusal + ".",
                    "Drop it before, and create it afterwards in a form that fits the table.");
        });
    }

    private Optional<String> refusal(String statement) {
        try {
            session.execute(statement);
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of(e.describe());
        }
    }
}
