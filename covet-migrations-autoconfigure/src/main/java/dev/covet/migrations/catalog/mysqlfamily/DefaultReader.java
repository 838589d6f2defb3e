package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.TemporalKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes defaults of what information_schema reports of them. */
final class DefaultReader {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");

    private static final Pattern NOW =
            Pattern.compile("(?:current_timestamp|now)(?:\\((\\d*)\\))?", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEX = Pattern.compile("(?:0x|[xX]')([0-9A-Fa-f]*)'?");

    private final Flavour flavour;
    private final ExactDefaults exact;

    DefaultReader(Flavour flavour, ExactDefaults exact) {
        this.flavour = flavour;
        this.exact = exact;
    }

    /** The default of a column of {@code type}; {@code null} when it has none. */
    @Nullable
    ColumnDefault read(ColumnRow row, ColumnType type) {
        var reported = flavour.defaultOf(row).orElse(null);
        if (reported instanceof ReportedDefault.Literal literal) {
            return literal(row, type, exact.textOf(row).orElse(literal.text()));
        }
        if (reported instanceof ReportedDefault.Bytes bytes) {
            return new ByteDefault(type, exact.bytesOf(row).orElse(bytes.hex())).value();
        }
        return reported instanceof ReportedDefault.Expression expression ? expression(type, expression.sql()) : null;
    }

    private ColumnDefault literal(ColumnRow row, ColumnType type, String text) {
        if (text.startsWith("b'")) {
            return new ColumnDefault.OfNumber(new BigDecimal(
                    new BigInteger("0" + text.substring(2, text.length() - 1), 2)));
        }
        if (!NUMBERS.contains(row.kind())) {
            return new ColumnDefault.OfText(text);
        }
        return number(type, text);
    }

    private static ColumnDefault number(ColumnType type, String text) {
        return isOf(type, ScalarKind.BOOLEAN) && (text.equals("0") || text.equals("1"))
                ? new ColumnDefault.OfBoolean(text.equals("1"))
                : new ColumnDefault.OfNumber(new BigDecimal(text));
    }

    private static ColumnDefault expression(ColumnType type, String sql) {
        var now = NOW.matcher(sql);
        if (now.matches()) {
            return now(
                    type,
                    Optional.ofNullable(now.group(1))
                            .filter(digits -> !digits.isEmpty())
                            .map(Integer::valueOf)
                            .orElse(0));
        }
        if (type instanceof ColumnType.Native) {
            return new ColumnDefault.OfExpression(SqlText.of(sql));
        }
        var hex = HEX.matcher(sql);
        if (hex.matches()) {
            return new ByteDefault(type, hex.group(1)).value();
        }
        return MysqlLiteralText.of(sql)
                .<ColumnDefault>map(ColumnDefault.OfText::new)
                .orElseGet(() -> new ColumnDefault.OfExpression(SqlText.of(sql)));
    }

    /** Dialects give the present moment the column's precision by themselves, and take another one for an expression. */
    private static ColumnDefault now(ColumnType type, int precision) {
        var isUsual = type instanceof ColumnType.Temporal temporal
                && temporal.kind() != TemporalKind.TIME
                && temporal.precision() == precision;
        return new ColumnDefault.OfExpression(
                SqlText.of(isUsual ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(" + precision + ")"));
    }

    private static boolean isOf(ColumnType type, ScalarKind kind) {
        return type instanceof ColumnType.Scalar scalar && scalar.kind() == kind;
    }
}
