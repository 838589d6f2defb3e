package dev.covet.migrations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Conversions between types. PostgreSQL writes down each one that it makes by itself, so that those which the user wrote
 * cannot always be told from them: what it might have added is left out.
 */
final class Casts {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "text[]", "varchar[]", "bpchar[]");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint", "oid");
    private static final Set<String> DECIMALS = Set.of("numeric", "double precision", "real");
    private static final Set<String> NO_TEXTS = Set.of("boolean", "date", "uuid", "json", "jsonb", "bytea");
    private static final Set<String> WITHIN_CALLS =
            Set.of("::numeric", "::double precision", "::real", "::bigint", "::timestamp", "::timestamptz");

    private static final Set<String> MOMENTS = Set.of("::timestamp", "::timestamptz");

    private final EngineSyntax syntax;
    private final ValueTypes types;

    Casts(EngineSyntax syntax, ColumnTypes columns) {
        this.syntax = syntax;
        this.types = new ValueTypes(columns);
    }

    Expression cast(Expression value, String type) {
        if (syntax.isPostgresql()) {
            return postgresql(value, TypeNames.postgresql(type));
        }
        if (syntax.isMysqlFamily()) {
            return value.is(Expression.Kind.TEXT)
                            && Set.of("date", "time", "timestamp").contains(type)
                    ? value
                    : Expression.of("::" + TypeNames.mysql(type), value);
        }
        return Expression.of("::" + type.toLowerCase(Locale.ROOT), value);
    }

    private Expression postgresql(Expression value, String type) {
        if (value.is(Expression.Kind.TEXT)) {
            return literal(value, type);
        }
        var isNumberAsNumber = value.is(Expression.Kind.NUMBER) && (INTEGERS.contains(type) || DECIMALS.contains(type));
        var isWordOfAnyType = value.isWord("null") || value.isWord("true") || value.isWord("false");
        var isListAsList = value.is("array") && type.endsWith("[]");
        var isNothing = types.of(value).equals(type);
        if (isNumberAsNumber || isWordOfAnyType || isListAsList || isNothing || isText(value, type)) {
            return value;
        }
        return Expression.of("::" + type, value);
    }

    /** Whether a text is made of what is one already, or may be. */
    private boolean isText(Expression value, String type) {
        var own = types.of(value);
        return TEXTS.contains(type)
                && !INTEGERS.contains(own)
                && !NO_TEXTS.contains(own)
                && !own.startsWith("numeric")
                && !own.startsWith("time");
    }

    /** A text's type follows from what it is compared with, so only the value counts. */
    private static Expression literal(Expression text, String type) {
        var number = Numbers.parsed(text.value());
        if (number.isPresent() && INTEGERS.contains(type)) {
            return Expression.number(text.value().strip());
        }
        if (number.isPresent() && DECIMALS.contains(type)) {
            return Expression.number(Numbers.decimal(text.value()));
        }
        return switch (type) {
            case "boolean" -> bool(text);
            case "interval" -> Expression.text(PostgresqlTexts.interval(text.value()));
            case "timestamptz" -> Expression.text(PostgresqlTexts.instant(text.value()));
            default -> type.startsWith("interval") ? Expression.text(PostgresqlTexts.interval(text.value())) : text;
        };
    }

    private static Expression bool(Expression text) {
        return switch (text.value().strip().toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "on", "1" -> Expression.word("true");
            case "f", "false", "n", "no", "off", "0" -> Expression.word("false");
            default -> text;
        };
    }

    /** The values as arguments of one function or members of one list, which make their types alike by themselves. */
    List<Expression> dropped(List<Expression> values) {
        var all = new ArrayList<Expression>();
        for (var value : values) {
            all.add(isAddedToArguments(value) ? value.part(0) : value);
        }
        return all;
    }

    private boolean isAddedToArguments(Expression value) {
        return syntax.isPostgresql()
                && (WITHIN_CALLS.contains(value.value())
                        || (value.is("::integer") && types.of(value.part(0)).equals("smallint")));
    }

    /** Two operands without the conversions that follow from the type of the other one. */
    Expression relaxed(
            String operator,
            Expression left,
            Expression right,
            BiFunction<Expression, Expression, Expression> operation) {
        if (!syntax.isPostgresql() || operator.equals("at time zone")) {
            return operation.apply(left, right);
        }
        var one = withoutMoment(left, right);
        var other = withoutMoment(right, left);
        var wanted = Math.max(wantedRank(one), wantedRank(other));
        if (wanted == 0) {
            return operation.apply(one, other);
        }
        var first = withoutRank(one);
        var second = withoutRank(other);
        if (operator.equals("^") || isImplied(wanted, first, second)) {
            return operation.apply(first, second);
        }
        // One operand that was converted converts the other one, and then both look alike.
        var type = wanted == ValueTypes.NUMERIC ? "::numeric" : "::double precision";
        return first.is(Expression.Kind.NUMBER)
                ? operation.apply(first, Expression.of(type, second))
                : operation.apply(Expression.of(type, first), second);
    }

    private static Expression withoutMoment(Expression value, Expression other) {
        return MOMENTS.contains(value.value()) && !other.isLiteral() ? value.part(0) : value;
    }

    private static Expression withoutRank(Expression value) {
        return wantedRank(value) > 0 ? value.part(0) : value;
    }

    private static int wantedRank(Expression value) {
        return value.is("::numeric") ? ValueTypes.NUMERIC : value.is("::double precision") ? ValueTypes.DOUBLE : 0;
    }

    /** Whether the operands become numbers of that rank by themselves, as far as is known. */
    private boolean isImplied(int wanted, Expression left, Expression right) {
        var one = types.rank(left);
        var other = types.rank(right);
        var isKnown = one > 0 && other > 0;
        var isBesideNumber = left.is(Expression.Kind.NUMBER) || right.is(Expression.Kind.NUMBER);
        return (isKnown || isBesideNumber) ? Math.max(one, other) >= wanted : (!left.isLiteral() && !right.isLiteral());
    }
}
