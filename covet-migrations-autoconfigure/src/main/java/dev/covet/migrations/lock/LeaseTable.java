package dev.covet.migrations.lock;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.OwnTable;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The row that says who migrates. Every takeover raises its token, so that a former holder's writes, which name the token
 * that they were begun with, find no row any more.
 */
final class LeaseTable {

    private static final int ROW = 1;

    private final Session session;
    private final String name;
    private final String table;
    private final String now;

    LeaseTable(Session session, String name) {
        this.session = session;
        this.name = name;
        this.table = session.dialect().quote(name);
        this.now = session.dialect().epochMillis();
    }

    /** Takes the lease if nobody holds it, or its holder has given no sign of life for the length of a lease. */
    boolean tryAcquire(String owner, Duration lease) {
        try {
            if (acquire(owner, lease) == 1) {
                return true;
            }
            if (hasRow()) {
                return false;
            }
            // Whoever created the table died before its row, or someone deleted it to be rid of a lock.
            createRow();
        } catch (DatabaseException e) {
            if (!e.isMissingTable()) {
                throw e;
            }
            create();
        }
        return acquire(owner, lease) == 1;
    }

    /** The token of the lease just acquired by this session. */
    long token() {
        return session.first("SELECT token FROM " + table + " WHERE id = " + ROW, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Prolongs the lease. False when somebody else has taken it over. */
    boolean prolong(long token, Duration lease) {
        return session.update(
                        "UPDATE " + table + " SET expires_at = " + now + " + " + lease.toMillis() + " WHERE id = " + ROW
                                + " AND token = ?",
                        token)
                == 1;
    }

    void release(long token) {
        session.update(
                "UPDATE " + table + " SET owner = NULL, session_id = NULL, expires_at = 0 WHERE id = " + ROW
                        + " AND token = ?",
                token);
    }

    /** Who holds the lease, or held it last and died; empty when it is free or there is no such table yet. */
    Optional<Holder> holder() {
        try {
            return session.first(
                    "SELECT owner, session_id, acquired_at, expires_at - " + now + " FROM " + table + " WHERE id = "
                            + ROW + " AND owner IS NOT NULL",
                    LeaseTable::holder);
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(row.getString(1), row.getString(2), row.getLong(3), Duration.ofMillis(row.getLong(4)));
    }

    private int acquire(String owner, Duration lease) {
        var sessionId = session.dialect().sessionId().orElse("NULL");
        return session.update(
                "UPDATE " + table + " SET owner = ?, session_id = " + sessionId + ", token = token + 1, acquired_at = "
                        + now
                        + ", expires_at = " + now + " + " + lease.toMillis() + " WHERE id = " + ROW
                        + " AND (owner IS NULL OR expires_at < " + now + ")",
                owner);
    }

    /** Several processes may come here at once. */
    void create() {
        new OwnTable(session, definition()).createIfMissing();
        createRow();
    }

    /** Where it is known that there is none: within a transaction, an engine would not forgive the question. */
    void createMissing() {
        new OwnTable(session, definition()).create();
        createRow();
    }

    /** Tokens begin with the clock, so that those of a new row are greater than those of a row that was deleted. */
    private void createRow() {
        OwnTable.unlessPresent(
                () -> session.update("INSERT INTO " + table
                        + " (id, owner, session_id, token, acquired_at, expires_at) VALUES (" + ROW + ", NULL, NULL, "
                        + now + ", 0, 0)"),
                this::hasRow);
    }

    boolean hasTable() {
        return new OwnTable(session, definition()).isPresent();
    }

    private boolean hasRow() {
        return session.first("SELECT id FROM " + table + " WHERE id = " + ROW, row -> row.getInt(1))
                .isPresent();
    }

    private Table definition() {
        var columns = List.of(
                Column.of("id", ColumnType.parse("integer")).notNull(),
                Column.of("owner", ColumnType.parse("varchar(200)")),
                Column.of("session_id", ColumnType.parse("varchar(40)")),
                Column.of("token", ColumnType.parse("bigint")).notNull(),
                Column.of("acquired_at", ColumnType.parse("bigint")).notNull(),
                Column.of("expires_at", ColumnType.parse("bigint")).notNull());
        return Table.of(name, columns).withPrimaryKey(new PrimaryKey("pk" + name, List.of("id")));
    }
}
