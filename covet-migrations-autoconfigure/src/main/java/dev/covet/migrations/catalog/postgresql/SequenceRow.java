package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A sequence.
 *
 * @param nextValue the expression for its next number, as it stands in defaults
 * @param ownerRelation the table of the column that it belongs to; 0 for none
 * @param ownerColumn that column's number; 0 for none
 * @param identity whether it is the identity of that column
 */
record SequenceRow(
        long oid,
        String name,
        boolean unlogged,
        String type,
        String nextValue,
        long start,
        long increment,
        long min,
        long max,
        long cache,
        boolean cycle,
        long ownerRelation,
        int ownerColumn,
        boolean identity) {

    static SequenceRow of(ResultSet row) throws SQLException {
        return new SequenceRow(
                row.getLong("oid"),
                row.getString("relname"),
                row.getString("relpersistence").equals("u"),
                row.getString("type"),
                row.getString("nextval"),
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"),
                row.getLong("refobjid"),
                row.getInt("refobjsubid"),
                RowValues.letter(row, "deptype") == 'i');
    }
}
