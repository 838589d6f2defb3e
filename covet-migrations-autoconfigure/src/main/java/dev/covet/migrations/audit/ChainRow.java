package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import java.util.Optional;

/**
 * The row that says where the chain is.
 *
 * @param archived the last event that was moved to an archive
 * @param last the newest event
 */
record ChainRow(Anchor archived, Anchor last) {

    /**
     * Reads it; empty when it is missing.
     *
     * @throws dev.covet.migrations.database.DatabaseException when the table is missing, among others
     */
    static Optional<ChainRow> read(Session session, AuditTables tables) {
        return session.first(
                "SELECT archived_id, archived_hash, last_id, last_hash FROM "
                        + session.dialect().quote(tables.chain()) + " WHERE id = 1",
                row -> new ChainRow(
                        new Anchor(row.getLong(1), row.getString(2)), new Anchor(row.getLong(3), row.getString(4))));
    }
}
