package dev.covet.migrations.dialect;

import dev.covet.migrations.expression.CanonicalExpression;
import dev.covet.migrations.expression.Literal;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Defaults as values of their column's type, however they are spelt. */
final class CanonicalDefault {

    private final Engine engine;
    private final Clauses clauses;
    private final CatalogRules rules;
    private final Map<Given, Optional<ColumnDefault>> known = new HashMap<>();

    private record Given(ColumnDefault value, ColumnType declared, ColumnType type) {}

    CanonicalDefault(Engine engine, Clauses clauses, CatalogRules rules) {
        this.engine = engine;
        this.clauses = clauses;
        this.rules = rules;
    }

    /**
     * The default of a column that was declared with one type and has another one; {@code null} when it is NULL, which says
     * no more than no default does.
     */
    @Nullable
    ColumnDefault of(ColumnDefault value, ColumnType declared, ColumnType type) {
        // A schema has few defaults and many columns.
        return known.computeIfAbsent(new Given(value, declared, type), this::canonical)
                .orElse(null);
    }

    private Optional<ColumnDefault> canonical(Given given) {
        var value = given.value();
        if (value instanceof ColumnDefault.OfExpression expression
                && expression.sql().on(engine).isEmpty()) {
            return Optional.of(value);
        }
        var sql = clauses.value(value, given.declared());
        var literal = CanonicalExpression.literal(engine, sql);
        if (literal.isEmpty()) {
            return Optional.of(expression(rules.expression(CanonicalExpression.of(engine, sql), given.type())));
        }
        return literal.filter(one -> one.kind() != Literal.Kind.NULL).map(one -> ofLiteral(one, given.type()));
    }

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.OfExpression(SqlText.of(sql));
    }

    private ColumnDefault ofLiteral(Literal literal, ColumnType type) {
        return rules.literal(literal, type)
                .or(() -> number(literal, type))
                .or(() -> bool(literal, type))
                .or(() -> text(literal, type))
                .orElseGet(() -> new ColumnDefault.OfText(literal.value()));
    }

    private static Optional<ColumnDefault> number(Literal literal, ColumnType type) {
        if (literal.kind() == Literal.Kind.BYTES || !(isNumber(type) || isNumberOfOwnType(literal, type))) {
            return Optional.empty();
        }
        try {
            var value = new BigDecimal(literal.value().strip());
            var scaled = type instanceof ColumnType.Decimal decimal
                    ? value.setScale(Math.min(value.scale(), decimal.scale()), RoundingMode.HALF_UP)
                    : value;
            return Optional.of(new ColumnDefault.OfNumber(plain(scaled)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(ColumnType type) {
        return type instanceof ColumnType.Decimal
                || (type instanceof ColumnType.Scalar scalar
                        && (scalar.kind().isInteger()
                                || scalar.kind() == ScalarKind.REAL
                                || scalar.kind() == ScalarKind.DOUBLE));
    }

    private static boolean isNumberOfOwnType(Literal literal, ColumnType type) {
        return type instanceof ColumnType.Native && literal.kind() == Literal.Kind.NUMBER;
    }

    /** The value with the one scale that its spelling in migration files has. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<ColumnDefault> bool(Literal literal, ColumnType type) {
        if (!isScalar(type, ScalarKind.BOOLEAN)) {
            return Optional.empty();
        }
        return switch (literal.value()) {
            case "1", "true", "01", "t" -> Optional.of(new ColumnDefault.OfBoolean(true));
            case "0", "false", "00", "f" -> Optional.of(new ColumnDefault.OfBoolean(false));
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnDefault> text(Literal literal, ColumnType type) {
        if (ByteLiterals.isUuid(type) || ByteLiterals.isBytes(type)) {
            return bytes(literal, type);
        }
        if (literal.kind() == Literal.Kind.BYTES) {
            return Optional.of(expression("x'" + literal.value() + "'"));
        }
        if (type instanceof ColumnType.Temporal || isScalar(type, ScalarKind.DATE)) {
            return Optional.of(new ColumnDefault.OfText(MomentText.canonical(literal.value(), type)));
        }
        if (isScalar(type, ScalarKind.JSON)) {
            return Optional.of(new ColumnDefault.OfText(JsonText.withoutBlanks(literal.value())));
        }
        if (type instanceof ColumnType.Sized sized && sized.kind() == SizedKind.CHAR) {
            return Optional.of(new ColumnDefault.OfText(literal.value().stripTrailing()));
        }
        return Optional.empty();
    }

    private static Optional<ColumnDefault> bytes(Literal literal, ColumnType type) {
        var isHex = literal.kind() == Literal.Kind.BYTES || literal.value().startsWith("\\x");
        if (!isHex) {
            return Optional.of(new ColumnDefault.OfText(literal.value()));
        }
        var hex = literal.value().replace("\\x", "");
        if (ByteLiterals.isUuid(type)) {
            return Optional.of(new ColumnDefault.OfText(ByteLiterals.uuid(hex)));
        }
        // Columns of a fixed length are filled up with zeros, which some catalogues leave out.
        var isFixed = type instanceof ColumnType.Sized sized && sized.kind() == SizedKind.BINARY;
        var significant = isFixed ? hex.replaceAll("(00)+$", "") : hex;
        return Optional.of(ByteLiterals.text(significant)
                .<ColumnDefault>map(ColumnDefault.OfText::new)
                .orElseGet(() -> expression("x'" + significant + "'")));
    }

    private static boolean isScalar(ColumnType type, ScalarKind kind) {
        return type instanceof ColumnType.Scalar scalar && scalar.kind() == kind;
    }
}
