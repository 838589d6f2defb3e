package dev.covet.migrations.entity;

import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the SQL of a default: literals become values, which each dialect spells its own way. */
final class Defaults {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|'')*'");

    private Defaults() {}

    /** {@code null} when the text says that there is none. */
    static @Nullable ColumnDefault of(String sql) {
        var text = sql.strip();
        if (NUMBER.matcher(text).matches()) {
            return new ColumnDefault.OfNumber(new BigDecimal(text));
        }
        if (TEXT.matcher(text).matches()) {
            return new ColumnDefault.OfText(text.substring(1, text.length() - 1).replace("''", "'"));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "null" -> null;
            case "true" -> new ColumnDefault.OfBoolean(true);
            case "false" -> new ColumnDefault.OfBoolean(false);
            default -> new ColumnDefault.OfExpression(SqlText.of(text));
        };
    }
}
