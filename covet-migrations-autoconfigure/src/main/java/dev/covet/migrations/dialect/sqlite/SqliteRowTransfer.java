package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.StandardRowTransfer;

/** SQLite's values have types of their own, whatever the column's is. */
final class SqliteRowTransfer extends StandardRowTransfer {

    SqliteRowTransfer(Clauses clauses) {
        super(clauses);
    }

    @Override
    public String same(String left, String right) {
        return "(typeof(" + left + ") = typeof(" + right + ") AND " + left + " IS " + right + " COLLATE BINARY)";
    }

    /** The literal of a value tells its type too. */
    @Override
    public String compared(String value) {
        return "quote(" + value + ")";
    }
}
