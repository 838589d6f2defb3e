package dev.covet.migrations.runner;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeptRows;
import java.util.Optional;

/** Rows that came back, and are not as they were: triggers that nothing can keep from firing have changed them. */
final class OverwrittenRows {

    private final Session session;
    private final KeptRows what;

    OverwrittenRows(Session session, KeptRows what) {
        this.session = session;
        this.what = what;
    }

    /** The question for them; empty where no trigger fires, or rows cannot be told apart. */
    Optional<Step.Conflict> question() {
        var transfer = session.dialect().rowTransfer();
        return transfer.firing(what.table())
                .filter(query -> !what.key().isEmpty() && !what.columns().isEmpty())
                .flatMap(query -> session.first(query, row -> row.getLong(1)))
                .filter(count -> count > 0)
                .map(count -> new Step.Conflict(
                        query(),
                        "The triggers of '" + what.table() + "' have changed rows that came back; their keys: ",
                        false,
                        false,
                        "As they were they stay in the table " + what.place() + "; see 'covet keeps list'."));
    }

    private String query() {
        var changed = what.columns().stream()
                .map(column ->
                        "NOT " + session.dialect().rowTransfer().same("t." + quote(column), "k." + quote(column)))
                .collect(joining(" OR "));
        var keys = what.key().stream().map(column -> "k." + quote(column)).collect(joining(", "));
        var matching = what.key().stream()
                .map(column -> "t." + quote(column) + " = k." + quote(column))
                .collect(joining(" AND "));
        return "SELECT " + keys + " FROM " + quote(what.place()) + " k JOIN " + quote(what.table()) + " t ON "
                + matching + " WHERE " + changed;
    }

    private String quote(String identifier) {
        return session.dialect().quote(identifier);
    }
}
