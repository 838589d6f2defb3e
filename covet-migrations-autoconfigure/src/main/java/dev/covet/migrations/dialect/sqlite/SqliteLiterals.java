package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.dialect.Literals;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.TemporalKind;

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

    @Override
    public String expression(String sql, ColumnType type) {
        if (!CurrentTimestamp.is(sql)) {
            return "(" + sql.strip() + ")";
        }
        if (type instanceof ColumnType.Temporal temporal && temporal.kind() == TemporalKind.TIME) {
            return "CURRENT_TIME";
        }
        return type instanceof ColumnType.Scalar scalar && scalar.kind() == ScalarKind.DATE
                ? "CURRENT_DATE"
                : "CURRENT_TIMESTAMP";
    }

    @Override
    public String asDefault(String value, ColumnType type) {
        return value;
    }
}
