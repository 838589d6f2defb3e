package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks at once whether anything is wrong with rows, and only then what it is and in which ones. */
final class Examination {

    private final Session session;

    Examination(Session session) {
        this.session = session;
    }

    /** @throws MigrationExecutionException when the question has a row; it tells of keys only, never of other values */
    void run(Procedure.Examine question) {
        if (texts(question.sql()).isEmpty()) {
            return;
        }
        var found = new ArrayList<String>();
        var fixes = new ArrayList<String>();
        for (var finding : question.findings()) {
            told(finding).ifPresent(sentence -> {
                found.add(sentence);
                fixes.add(finding.fix());
            });
        }
        throw new MigrationExecutionException(
                String.join(" ", found),
                String.join(" ", fixes.stream().distinct().toList()));
    }

    private Optional<String> told(Procedure.Finding finding) {
        var count = texts(finding.count()).stream().findFirst().orElse("0");
        if (count.equals("0")) {
            return Optional.empty();
        }
        var rows = finding.what() + " in " + count + (count.equals("1") ? " row" : " rows");
        var keys = finding.keys() == null ? List.<String>of() : texts(finding.keys());
        return Optional.of(
                keys.isEmpty() ? rows + "." : rows + "; keys of such rows: " + String.join(", ", keys) + ".");
    }

    private List<String> texts(String question) {
        return session.query(question, row -> String.valueOf(row.getString(1)));
    }
}
