package dev.covet.migrations.audit;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.OwnTable;
import dev.covet.migrations.database.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds events to the end of a database's chain, whoever else does so at the same moment. */
final class AuditLog {

    /** Serialisable isolation makes one of two writers begin again; a writer that always loses is not to be expected. */
    private static final int ATTEMPTS = 20;

    /** SQLite takes no more than 999 values in one statement before its version 3.32. */
    private static final int ROWS_AT_ONCE = 25;

    private static final String SERIALIZATION_FAILURE = "40001";

    private final String database;
    private final AuditOrigin origin;
    private final ChainHash chainHash;
    private final String prefix;
    private final Clock clock;
    private volatile @Nullable Anchor end;

    /**
     * @param database what the application calls it
     * @param prefix what the names of our own tables begin with
     */
    AuditLog(String database, AuditOrigin origin, ChainHash chainHash, String prefix, Clock clock) {
        this.database = database;
        this.origin = origin;
        this.chainHash = chainHash;
        this.prefix = prefix;
        this.clock = clock;
    }

    /**
     * Adds events in a transaction of their own; the tables are made when they are missing.
     *
     * @param session outside of any transaction
     * @throws DatabaseException when the database refuses it; nothing is added then
     */
    void append(Session session, List<TimedEvent> events) {
        if (!events.isEmpty()) {
            session.atHome(() -> {
                appendCreating(session, events);
                return true;
            });
        }
    }

    /** An event and when it happened. */
    record TimedEvent(Instant at, AuditEvent event) {}

    TimedEvent now(AuditEvent event) {
        return new TimedEvent(clock.instant(), event);
    }

    /** The last entry that was added here; empty when none was. Another process may have added some since. */
    Optional<Anchor> end() {
        return Optional.ofNullable(end);
    }

    private void appendCreating(Session session, List<TimedEvent> events) {
        if (!appendIfThere(session, events)) {
            create(session);
            if (!appendIfThere(session, events)) {
                throw new IllegalStateException("The audit's tables vanish as soon as they are made");
            }
        }
    }

    /** False when the tables are not there, or are being made by somebody else. */
    private boolean appendIfThere(Session session, List<TimedEvent> events) {
        try {
            return appendRetrying(session, events);
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return false;
            }
            throw e;
        }
    }

    private void create(Session session) {
        var tables = new AuditTables(prefix, session.server().engine());
        new OwnTable(session, tables.eventsDefinition()).createIfMissing();
        var chain = new OwnTable(session, tables.chainDefinition());
        chain.createIfMissing();
        var quoted = session.dialect().quote(tables.chain());
        OwnTable.unlessPresent(
                () -> session.update(
                        "INSERT INTO " + quoted
                                + " (id, last_id, last_hash, archived_id, archived_hash) VALUES (1, 0, ?, 0, ?)",
                        ChainHash.BEGINNING,
                        ChainHash.BEGINNING),
                () -> session.first("SELECT id FROM " + quoted, row -> row.getInt(1))
                        .isPresent());
    }

    private boolean appendRetrying(Session session, List<TimedEvent> events) {
        for (var attempt = 1; ; attempt++) {
            try {
                var newEnd = session.inTransaction(() -> written(session, events));
                end = newEnd.orElse(end);
                return newEnd.isPresent();
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !e.hasState(SERIALIZATION_FAILURE)) {
                    throw e;
                }
            }
        }
    }

    /** Adds events in the transaction that there is; the tables must be there. */
    void appendWithin(Session session, List<TimedEvent> events) {
        var unused = written(session, events)
                .orElseThrow(() -> new IllegalStateException("The audit's table of its end has lost its row"));
    }

    /** @return the chain's new end; empty when its table has no row */
    private Optional<Anchor> written(Session session, List<TimedEvent> events) {
        var tables = new AuditTables(prefix, session.server().engine());
        var chain = session.dialect().quote(tables.chain());
        var linked = end().flatMap(known -> moveFrom(known, session, chain, events))
                .or(() -> moveFromWhereItIs(session, chain, events));
        linked.ifPresent(found -> insert(session, tables.events(), found.rows()));
        return linked.map(Linked::end);
    }

    /** Where nobody else has written since this process did, which the update finds out, the end need not be asked for. */
    private Optional<Linked> moveFrom(Anchor known, Session session, String chain, List<TimedEvent> events) {
        var linked = linked(known, events);
        var moved = session.update(
                "UPDATE " + chain + " SET last_id = ?, last_hash = ? WHERE id = 1 AND last_id = ? AND last_hash = ?",
                linked.end().id(),
                linked.end().hash(),
                known.id(),
                known.hash());
        return moved == 1 ? Optional.of(linked) : Optional.empty();
    }

    /** The update comes first: it makes other writers wait until this one has committed, on every engine. */
    private Optional<Linked> moveFromWhereItIs(Session session, String chain, List<TimedEvent> events) {
        var moved = session.update("UPDATE " + chain + " SET last_id = last_id + ? WHERE id = 1", events.size());
        if (moved == 0) {
            return Optional.empty();
        }
        var before = session.first(
                        "SELECT last_id, last_hash FROM " + chain + " WHERE id = 1",
                        row -> new Anchor(row.getLong(1) - events.size(), row.getString(2)))
                .orElseThrow();
        var linked = linked(before, events);
        session.update(
                "UPDATE " + chain + " SET last_hash = ? WHERE id = 1",
                linked.end().hash());
        return Optional.of(linked);
    }

    /** @param rows the values of all columns, row by row */
    private record Linked(List<List<@Nullable Object>> rows, Anchor end) {}

    private Linked linked(Anchor before, List<TimedEvent> events) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var last = before;
        for (var timed : events) {
            var link = new ChainLink(chainHash.algorithm(), last.hash(), "");
            var entry = new AuditEntry(last.id() + 1, database, timed.at(), timed.event(), origin, link);
            var values = new ArrayList<@Nullable Object>();
            AuditColumn.HASHED.forEach(column -> values.add(column.valueOf(entry)));
            var hash = chainHash.of(chainHash.algorithm(), texts(values));
            values.add(hash);
            rows.add(values);
            last = new Anchor(entry.id(), hash);
        }
        return new Linked(rows, last);
    }

    private static List<@Nullable String> texts(List<@Nullable Object> values) {
        var texts = new ArrayList<@Nullable String>();
        values.forEach(value -> texts.add(value == null ? null : value.toString()));
        return texts;
    }

    private static void insert(Session session, String table, List<List<@Nullable Object>> rows) {
        for (var from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            var values = new ArrayList<@Nullable Object>();
            some.forEach(values::addAll);
            session.update(insertInto(session, table, some.size()), values.toArray());
        }
    }

    private static String insertInto(Session session, String table, int rows) {
        var columns = Stream.concat(AuditColumn.HASHED.stream(), Stream.of(AuditColumn.HASH))
                .map(AuditColumn::columnName)
                .toList();
        var row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + session.dialect().quote(table) + " (" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, row));
    }
}
