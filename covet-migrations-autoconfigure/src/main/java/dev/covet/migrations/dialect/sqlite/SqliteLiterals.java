package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.dialect.Literals;
import dev.covet.migrations.schema.ColumnType;

/** SQLite's spelling of values. */
final class SqliteLiterals implements Literals {

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String text(String text, ColumnType type) {
        if (ByteLiterals.isUuid(type)) {
            return "X'" + ByteLiterals.uuidHex(text) + "'";
        }
        return ByteLiterals.isBytes(type) ? "X'" + ByteLiterals.hex(text) + "'" : literal(text);
    }

    /** Numbers, as versions before 3.23 know no other. */
    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }

    /** The moment is date and time for dates and times too: its JDBC driver can read any of them from both only. */
    @Override
    public String expression(String sql, ColumnType type) {
        return CurrentTimestamp.is(sql) ? "CURRENT_TIMESTAMP" : "(" + sql.strip() + ")";
    }

    @Override
    public String asDefault(String value, ColumnType type) {
        return value;
    }
}
