package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.OwnTable;
import dev.covet.migrations.database.RowMapper;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The table that holds the history: rows of it become {@link History}. It is written by {@link HistoryWriter}. */
final class HistoryTable {

    private final Session session;
    private final String name;
    private final String quoted;

    HistoryTable(Session session, String name) {
        this.session = session;
        this.name = name;
        this.quoted = session.dialect().quote(name);
    }

    /** The table's name as the engine takes it. */
    String quoted() {
        return quoted;
    }

    /** Only what tells whether everything is applied: the one query of a start with nothing to do. */
    History readNamesAndStates() {
        return read("SELECT name, checksum, state, statements_done FROM " + quoted, HistoryTable::brief);
    }

    /** Everything, in the order in which migrations were first begun. */
    History read() {
        return read(
                "SELECT name, app, version, description, checksum, state, "
                        + session.dialect().epochMillisOf(session.dialect().quote("applied_at"))
                        + ", duration_ms, executor, statements_done, statements_total, error FROM " + quoted
                        + " ORDER BY id",
                HistoryTable::full);
    }

    /** Creates the table unless it is there; other processes may do so at the same moment. */
    void createIfMissing() {
        table().createIfMissing();
    }

    OwnTable table() {
        return new OwnTable(session, HistoryDefinition.of(name));
    }

    private History read(String sql, RowMapper<AppliedMigration> mapper) {
        try {
            return new History(session.query(sql, mapper));
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return History.none();
            }
            throw e;
        }
    }

    private static AppliedMigration brief(ResultSet row) throws SQLException {
        return new AppliedMigration(
                row.getString(1),
                "",
                null,
                "",
                Checksum.parse(row.getString(2)),
                MigrationState.valueOf(row.getString(3)),
                Instant.EPOCH,
                0,
                "",
                row.getInt(4),
                0,
                null);
    }

    private static AppliedMigration full(ResultSet row) throws SQLException {
        return new AppliedMigration(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Checksum.parse(row.getString(5)),
                MigrationState.valueOf(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getLong(8),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                row.getString(12));
    }
}
