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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds events to the end of a database's chain, whoever else does so at the same moment. */
final class AuditLog {

    /** Serialisable isolation makes one of two writers begin again; a writer that always loses is not to be expected. */
    private static final int ATTEMPTS = 20;

    private static final String SERIALIZATION_FAILURE = "40001";

    private final String database;
    private final AuditOrigin origin;
    private final ChainHash chainHash;
    private final String prefix;
    private final Clock clock;

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

    /** The last entry's place and hash, as {@code 17:ab…}; empty when there is none. */
    Optional<String> anchor(Session session) {
        var chain =
                session.dialect().quote(new AuditTables(prefix, session.server().engine()).chain());
        return session.atHome(() -> session.first(
                "SELECT last_id, last_hash FROM " + chain + " WHERE id = 1 AND last_id > 0",
                row -> row.getLong(1) + ":" + row.getString(2)));
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
                return session.inTransaction(() -> appendWithin(session, events));
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !e.hasState(SERIALIZATION_FAILURE)) {
                    throw e;
                }
            }
        }
    }

    /** The update comes first: it makes other writers wait until this one has committed, on every engine. */
    private boolean appendWithin(Session session, List<TimedEvent> events) {
        var tables = new AuditTables(prefix, session.server().engine());
        var chain = session.dialect().quote(tables.chain());
        if (session.update("UPDATE " + chain + " SET last_id = last_id + ? WHERE id = 1", events.size()) == 0) {
            return false;
        }
        var end = session.first(
                        "SELECT last_id, last_hash FROM " + chain + " WHERE id = 1",
                        row -> new End(row.getLong(1) - events.size(), row.getString(2)))
                .orElseThrow();
        var insert = insertInto(session, tables.events());
        for (var timed : events) {
            end = insert(session, insert, end, timed);
        }
        session.update("UPDATE " + chain + " SET last_hash = ? WHERE id = 1", end.hash());
        return true;
    }

    /** Where the chain ends. */
    private record End(long id, String hash) {}

    private End insert(Session session, String insert, End end, TimedEvent timed) {
        var link = new ChainLink(chainHash.algorithm(), end.hash(), "");
        var entry = new AuditEntry(end.id() + 1, database, timed.at(), timed.event(), origin, link);
        var values = new ArrayList<@Nullable Object>();
        AuditColumn.HASHED.forEach(column -> values.add(column.valueOf(entry)));
        var texts = values.stream()
                .map(value -> value == null ? null : value.toString())
                .collect(Collectors.toCollection(ArrayList<@Nullable String>::new));
        var hash = chainHash.of(chainHash.algorithm(), texts);
        values.add(hash);
        session.update(insert, values.toArray());
        return new End(entry.id(), hash);
    }

    private static String insertInto(Session session, String table) {
        var columns = Stream.concat(AuditColumn.HASHED.stream(), Stream.of(AuditColumn.HASH))
                .map(AuditColumn::columnName)
                .toList();
        return "INSERT INTO " + session.dialect().quote(table) + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
