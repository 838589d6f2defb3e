package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditHealth.State;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** Asks the audit's tables, which may be missing, or not be for everybody's eyes. */
final class AuditReader {

    private final Database database;
    private final String prefix;

    AuditReader(Database database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    /**
     * Asks with a connection of its own.
     *
     * @param none the answer where there are no tables
     * @throws ConfigurationException when the database does not answer
     */
    <T> T ask(T none, Function<Question, T> question) {
        try (var session = database.open()) {
            try {
                return question.apply(new Question(
                        session, new AuditTables(prefix, session.server().engine())));
            } catch (DatabaseException e) {
                if (e.isMissingTable()) {
                    return none;
                }
                throw unreadable(e);
            }
        }
    }

    private ConfigurationException unreadable(DatabaseException e) {
        var problem = new Problem(
                "The audit cannot be read: " + e.describe(),
                "database '" + database.name() + "', " + AuditTables.place(prefix),
                e.adviceOr("Let the user that migrations connect as select from both tables."));
        return new ConfigurationException(List.of(problem), e);
    }

    /** All kinds of questions, by one connection. */
    record Question(Session session, AuditTables tables) {

        String events() {
            return session.dialect().quote(tables.events());
        }

        AuditSearch search() {
            return new AuditSearch(session, events());
        }

        AuditFigures figures() {
            return new AuditFigures(session, events());
        }

        AuditFailures failures() {
            return new AuditFailures(session, events());
        }

        ExecutionTimes times() {
            return new ExecutionTimes(session, events());
        }

        AuditHealth health() {
            var chain = ChainRow.read(session, tables);
            var newest = session.first(
                    "SELECT " + AuditRow.COLUMNS + " FROM " + events() + " ORDER BY id DESC LIMIT 1", AuditRow::read);
            var failing = failures().unresolved();
            if (newest.isEmpty()) {
                var archived = chain.map(ChainRow::archived).orElse(Anchor.BEGINNING);
                var isEmpty =
                        chain.filter(row -> !row.last().equals(row.archived())).isEmpty();
                return new AuditHealth(
                        isEmpty ? State.EMPTY : State.TAMPERED, 0, archived.id(), null, archived, failing);
            }
            var entry = AuditReading.entry(newest.get());
            var end = new Anchor(entry.id(), entry.link().hash());
            return new AuditHealth(
                    chain.filter(row -> row.last().equals(end)).isEmpty()
                            ? State.TAMPERED
                            : failing.isEmpty() ? State.HEALTHY : State.FAILING,
                    entry.id() - chain.map(row -> row.archived().id()).orElse(0L),
                    chain.map(row -> row.archived().id()).orElse(0L),
                    entry.recordedAt(),
                    end,
                    failing);
        }
    }
}
