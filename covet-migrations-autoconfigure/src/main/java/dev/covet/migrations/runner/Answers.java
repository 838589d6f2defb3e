package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a database answers to questions now, to be asked again later. */
final class Answers {

    private static final int EXAMPLES = 5;

    private final Session session;
    private final List<Answered> answers = new ArrayList<>();

    private record Answered(Procedure.Unchanged question, Set<String> before) {}

    Answers(Session session, List<Procedure.Unchanged> questions) {
        this.session = session;
        questions.forEach(question -> answers.add(new Answered(question, new HashSet<>(ask(question)))));
    }

    /** @throws MigrationExecutionException when a question has an answer now that it did not have before */
    void requireUnchanged() {
        for (var answered : answers) {
            var question = answered.question();
            var added = ask(question).stream()
                    .filter(answer -> !answered.before().contains(answer))
                    .limit(EXAMPLES)
                    .toList();
            if (!added.isEmpty()) {
                throw new MigrationExecutionException(
                        question.doubt() + String.join("; ", added) + ".", question.fix());
            }
        }
    }

    /** A question that cannot be answered has that as its answer. */
    private List<String> ask(Procedure.Unchanged question) {
        try {
            return session.query(question.sql(), row -> {
                var columns = new ArrayList<String>();
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(row.getString(column)));
                }
                return String.join(" ", columns);
            });
        } catch (DatabaseException e) {
            return List.of(e.describe());
        }
    }
}
