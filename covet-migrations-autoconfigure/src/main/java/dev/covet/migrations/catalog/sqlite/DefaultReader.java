package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.sqlite.ddl.DefaultText;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells values from expressions among the defaults of columns of one type. */
final class DefaultReader {

    private static final ColumnType BOOLEAN = new ColumnType.Scalar(ScalarKind.BOOLEAN);

    private final Dialect dialect;
    private final ColumnType type;

    DefaultReader(Dialect dialect, ColumnType type) {
        this.dialect = dialect;
        this.type = type;
    }

    /** {@code null} for NULL, which rows get anyway. */
    @Nullable
    ColumnDefault read(DefaultText value) {
        var sql = value.span().textWithoutComments();
        return switch (value.form()) {
            case EXPRESSION -> expression(sql);
            case STRING -> text(value.unquoted());
            case NUMBER -> number(sql.replace(" ", ""));
            case BLOB -> expression(sql.toUpperCase(Locale.ROOT));
            case WORD -> word(sql);
        };
    }

    private @Nullable ColumnDefault word(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "NULL" -> null;
            case "TRUE" -> number("1");
            case "FALSE" -> number("0");
            case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME" -> expression(word.toUpperCase(Locale.ROOT));
            default -> text(word);
        };
    }

    /** In a column of bytes a text would stand for its bytes, while SQLite keeps a string there as one. */
    private ColumnDefault text(String text) {
        return ByteLiterals.isBytes(type) ? expression(dialect.literal(text)) : new ColumnDefault.OfText(text);
    }

    private ColumnDefault number(String number) {
        var digits = number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
        if (!isPlain(digits)) {
            return expression(number);
        }
        var value = new BigDecimal(number);
        if (type.equals(BOOLEAN) && (number.equals("0") || number.equals("1"))) {
            return new ColumnDefault.OfBoolean(number.equals("1"));
        }
        // A decimal has no negative zero.
        var isNegativeZero = value.signum() == 0 && value.scale() > 0 && number.startsWith("-");
        return isNegativeZero ? expression(number) : new ColumnDefault.OfNumber(value);
    }

    /** Digits, perhaps with a point between them; written any other way, a number may be of another kind than it looks. */
    private static boolean isPlain(String digits) {
        var point = digits.indexOf('.');
        return point != 0
                && point != digits.length() - 1
                && digits.chars().filter(character -> character == '.').count() <= 1
                && digits.chars().allMatch(character -> character == '.' || (character >= '0' && character <= '9'));
    }

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.OfExpression(SqlText.of(sql));
    }
}
