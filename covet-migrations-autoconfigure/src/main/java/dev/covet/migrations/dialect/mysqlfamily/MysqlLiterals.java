package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.dialect.Literals;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.TemporalKind;
import java.util.Set;

/** How MySQL and MariaDB spell values. */
public final class MysqlLiterals implements Literals {

    private static final Set<ScalarKind> LONG_KINDS = Set.of(ScalarKind.TEXT, ScalarKind.BLOB, ScalarKind.JSON);

    private static final String CHARACTER_SET = "_utf8mb4 ";
    private static final String HEX = CHARACTER_SET + "X'";

    private final MysqlUuid uuid;

    public MysqlLiterals(MysqlUuid uuid) {
        this.uuid = uuid;
    }

    /** A backslash is an escape or is none, as sql_mode says; hexadecimal digits mean the same in every mode. */
    @Override
    public String literal(String text) {
        return text.indexOf('\\') < 0 ? plain(text) : HEX + ByteLiterals.hex(text) + "'";
    }

    /** A literal where the grammar wants a plain string, right in the default sql_mode: comments and values of enums. */
    public static String plain(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String text(String text, ColumnType type) {
        if (ByteLiterals.isUuid(type) && uuid == MysqlUuid.BYTES) {
            return "X'" + ByteLiterals.uuidHex(text) + "'";
        }
        return ByteLiterals.isBytes(type) ? "X'" + ByteLiterals.hex(text) + "'" : literal(text);
    }

    @Override
    public String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** The present moment is adapted to the column's type and precision, as MySQL insists on equal ones. */
    @Override
    public String expression(String sql, ColumnType type) {
        if (!CurrentTimestamp.is(sql)) {
            return "(" + sql.strip() + ")";
        }
        if (type instanceof ColumnType.Temporal temporal) {
            var precision = temporal.precision() == 0 ? "" : "(" + temporal.precision() + ")";
            // Of all functions only this one may stand without parentheses, and only for points in time.
            return temporal.kind() == TemporalKind.TIME
                    ? "(CURRENT_TIME" + precision + ")"
                    : "CURRENT_TIMESTAMP" + precision;
        }
        return isOf(type, Set.of(ScalarKind.DATE)) ? "(CURRENT_DATE)" : "(CURRENT_TIMESTAMP)";
    }

    /** Types without a length limit take expressions only, and a literal is one in parentheses. */
    @Override
    public String asDefault(String value, ColumnType type) {
        var isLong = isOf(type, LONG_KINDS) || type instanceof ColumnType.Array;
        if (!isLong || value.startsWith("(")) {
            return value;
        }
        // MariaDB keeps the expression as a text, in which it forgets to escape what digits with a character set stand
        // for.
        return value.startsWith(HEX)
                ? "(CONVERT(" + value.substring(CHARACTER_SET.length()) + " USING utf8mb4))"
                : "(" + value + ")";
    }

    private static boolean isOf(ColumnType type, Set<ScalarKind> kinds) {
        return type instanceof ColumnType.Scalar scalar && kinds.contains(scalar.kind());
    }
}
