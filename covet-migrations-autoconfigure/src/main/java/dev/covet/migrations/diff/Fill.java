package dev.covet.migrations.diff;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the value that somebody gave for existing rows, as the column's type wants it. */
final class Fill {

    /** A function call, or one of the standard words for now. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "\\w+\\s*\\(.*\\)|CURRENT_(?:TIMESTAMP|DATE|TIME)|LOCALTIME(?:STAMP)?", Pattern.CASE_INSENSITIVE);

    private final String column;
    private final ColumnType type;

    /** @param column {@code table.column}, for messages */
    Fill(String column, ColumnType type) {
        this.column = column;
        this.type = type;
    }

    /** @throws InvalidMigrationException when the type has no such value */
    ColumnDefault read(String literal) {
        if (type instanceof ColumnType.Scalar scalar) {
            return read(literal, scalar.kind());
        }
        if (type instanceof ColumnType.Decimal) {
            return number(literal);
        }
        if (type instanceof ColumnType.Temporal && isExpression(literal)) {
            return expression(literal);
        }
        if (type instanceof ColumnType.Enumerated enumerated
                && !enumerated.values().contains(literal)) {
            throw wrong(literal, "Choose one of " + String.join(", ", enumerated.values()) + ".");
        }
        if (type instanceof ColumnType.Sized sized && literal.length() > sized.length()) {
            throw wrong(literal, "Give a shorter value, or the column a longer type.");
        }
        return new ColumnDefault.OfText(literal);
    }

    private ColumnDefault read(String literal, ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> bool(literal);
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> number(literal);
            case DATE -> isExpression(literal) ? expression(literal) : new ColumnDefault.OfText(literal);
            case UUID -> isExpression(literal) ? expression(literal) : uuid(literal);
            case TEXT, BLOB, JSON -> new ColumnDefault.OfText(literal);
        };
    }

    private ColumnDefault bool(String literal) {
        return switch (literal.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> new ColumnDefault.OfBoolean(true);
            case "false", "0", "no" -> new ColumnDefault.OfBoolean(false);
            default -> throw wrong(literal, "Give true or false.");
        };
    }

    private ColumnDefault number(String literal) {
        try {
            return new ColumnDefault.OfNumber(new BigDecimal(literal.strip()));
        } catch (NumberFormatException e) {
            throw wrong(literal, "Give a number, such as 0.");
        }
    }

    private ColumnDefault uuid(String literal) {
        try {
            return new ColumnDefault.OfText(UUID.fromString(literal.strip()).toString());
        } catch (IllegalArgumentException e) {
            throw wrong(literal, "Give a UUID, such as 00000000-0000-0000-0000-000000000000.");
        }
    }

    private static boolean isExpression(String literal) {
        return EXPRESSION.matcher(literal.strip()).matches();
    }

    private static ColumnDefault expression(String literal) {
        return new ColumnDefault.OfExpression(SqlText.of(literal.strip()));
    }

    private InvalidMigrationException wrong(String literal, String fix) {
        return new InvalidMigrationException(
                "The value '" + literal + "' for existing rows does not fit the column '" + column + "' of type " + type
                        + ".",
                fix);
    }
}
