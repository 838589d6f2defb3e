package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the expressions that the catalogue shows for defaults: a literal where it is one, else SQL. */
final class DefaultReader {

    private static final Pattern NUMBER = Pattern.compile("\\(?(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\\)?");
    private static final Pattern NULL = Pattern.compile("NULL(::.*)?");
    private static final Pattern TEXT = Pattern.compile("E?'((?:[^']|'')*)'(?:::(.*))?", Pattern.DOTALL);
    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "bpchar");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private DefaultReader() {}

    /**
     * The default that {@code expression} is.
     *
     * @param baseType the column's type without length or precision
     * @return {@code null} when it is none, since rows get NULL anyway
     */
    static @Nullable ColumnDefault read(String expression, String baseType, ColumnType type) {
        // A domain has a default of its own, which this one replaces.
        if (!(type instanceof ColumnType.Native) && NULL.matcher(expression).matches()) {
            return null;
        }
        if (expression.equals("true") || expression.equals("false")) {
            return new ColumnDefault.OfBoolean(expression.equals("true"));
        }
        var number = NUMBER.matcher(expression);
        if (number.matches()) {
            return new ColumnDefault.OfNumber(new BigDecimal(number.group(1)));
        }
        var text = TEXT.matcher(expression);
        if (text.matches() && isOfType(text.group(2), baseType)) {
            var isEscaped = expression.charAt(0) == 'E';
            var value = text.group(1).replace("''", "'");
            return literal(isEscaped ? value.replace("\\\\", "\\") : value, baseType, type)
                    .orElseGet(() -> sql(expression));
        }
        return sql(expression);
    }

    /** Texts of all kinds are the same to a column that holds text. */
    private static boolean isOfType(@Nullable String cast, String baseType) {
        return cast == null || cast.equals(baseType) || (STRINGS.contains(cast) && STRINGS.contains(baseType));
    }

    private static Optional<ColumnDefault> literal(String value, String baseType, ColumnType type) {
        if (NUMBERS.contains(baseType) && NUMBER.matcher(value).matches()) {
            return Optional.of(new ColumnDefault.OfNumber(new BigDecimal(value)));
        }
        return ByteLiterals.isBytes(type) ? bytes(value) : Optional.of(new ColumnDefault.OfText(value));
    }

    /** Text that stands for bytes; empty when they are no text. */
    private static Optional<ColumnDefault> bytes(String value) {
        return value.startsWith("\\x")
                ? ByteLiterals.text(value.substring(2)).map(ColumnDefault.OfText::new)
                : Optional.empty();
    }

    /** The dialect writes the present moment in the standard's way. */
    private static ColumnDefault sql(String expression) {
        var sql = CurrentTimestamp.is(expression) ? "CURRENT_TIMESTAMP" : Parentheses.aroundOperators(expression);
        return new ColumnDefault.OfExpression(SqlText.of(sql));
    }
}
