package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A trigger that a user created.
 *
 * @param type PostgreSQL's bits: 1 for each row, 2 before, 4 insert, 8 delete, 16 update, 32 truncate, 64 instead of
 * @param enabled PostgreSQL's letter: O as usual, D never, R on replicas, A always
 * @param plain whether it has neither arguments nor conditions nor anything else of its own
 */
record TriggerRow(
        long oid, long relation, String name, int type, char enabled, long function, boolean plain, String definition) {

    static TriggerRow of(ResultSet row) throws SQLException {
        return new TriggerRow(
                row.getLong("oid"),
                row.getLong("tgrelid"),
                row.getString("tgname"),
                row.getInt("tgtype"),
                RowValues.letter(row, "tgenabled"),
                row.getLong("tgfoid"),
                row.getBoolean("plain"),
                row.getString("definition"));
    }
}
