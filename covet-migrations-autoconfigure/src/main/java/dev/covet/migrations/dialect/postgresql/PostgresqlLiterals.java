package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.dialect.Literals;
import dev.covet.migrations.schema.ColumnType;

/** PostgreSQL's spelling of values. */
final class PostgresqlLiterals implements Literals {

    @Override
    public String literal(String text) {
        var quoted = text.replace("'", "''");
        // An escape string reads the same whatever standard_conforming_strings says.
        return text.indexOf('\\') < 0 ? "'" + quoted + "'" : "E'" + quoted.replace("\\", "\\\\") + "'";
    }

    @Override
    public String text(String text, ColumnType type) {
        return ByteLiterals.isBytes(type) ? literal("\\x" + ByteLiterals.hex(text)) : literal(text);
    }

    @Override
    public String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    @Override
    public String expression(String sql, ColumnType type) {
        return CurrentTimestamp.is(sql) ? "CURRENT_TIMESTAMP" : sql.strip();
    }

    @Override
    public String asDefault(String value, ColumnType type) {
        return value;
    }
}
