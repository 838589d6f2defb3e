package dev.covet.migrations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Conversions between types. PostgreSQL writes down each one that it makes by itself, so that those which the user wrote
 * cannot always be told from them: what it might have added is left out.
 */
final class Casts {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("decimal", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"));
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "text[]", "varchar[]", "bpchar[]");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint", "oid");
    private static final Set<String> DECIMALS = Set.of("numeric", "double precision", "real");
    private static final Set<String> WITHIN_CALLS =
            Set.of("::numeric", "::double precision", "::real", "::bigint", "::timestamp", "::timestamptz");

    private final EngineSyntax syntax;

    Casts(EngineSyntax syntax) {
        this.syntax = syntax;
    }

    Expression cast(Expression value, String type) {
        if (syntax.isPostgresql()) {
            return postgresql(value, postgresqlType(type));
        }
        if (syntax.isMysqlFamily()) {
            return value.is(Expression.Kind.TEXT)
                            && Set.of("date", "time", "timestamp").contains(type)
                    ? value
                    : Expression.of("::" + mysqlType(type), value);
        }
        return Expression.of("::" + type.toLowerCase(Locale.ROOT), value);
    }

    private static Expression postgresql(Expression value, String type) {
        if (value.is(Expression.Kind.TEXT)) {
            return literal(value, type);
        }
        var isNumberAsNumber = value.is(Expression.Kind.NUMBER) && (INTEGERS.contains(type) || DECIMALS.contains(type));
        var isWordOfAnyType = value.isWord("null") || value.isWord("true") || value.isWord("false");
        var isListAsList = value.is("array") && type.endsWith("[]");
        if (isNumberAsNumber || isWordOfAnyType || isListAsList || TEXTS.contains(type) || value.is("::" + type)) {
            return value;
        }
        return Expression.of("::" + type, value);
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

    private static String postgresqlType(String type) {
        var lower = type.toLowerCase(Locale.ROOT).replace(" without time zone", "");
        var zoned = lower.endsWith(" with time zone");
        var unzoned = zoned ? lower.substring(0, lower.length() - " with time zone".length()) : lower;
        var end = unzoned.length();
        for (var mark : new String[] {"(", "["}) {
            var found = unzoned.indexOf(mark);
            end = found >= 0 && found < end ? found : end;
        }
        var name = unzoned.substring(0, end);
        return ALIASES.getOrDefault(name, name) + (zoned ? "tz" : "") + unzoned.substring(end);
    }

    private static String mysqlType(String type) {
        var lower = type.toLowerCase(Locale.ROOT)
                .replace("character set", "charset")
                .replaceAll("^(nchar|character)", "char")
                .replaceAll(" charset utf8\\w*$", "")
                .replaceAll("^(un)?signed (integer|int)$", "$1signed");
        if (lower.startsWith("binary")) {
            return "char" + lower.substring("binary".length()) + " charset binary";
        }
        return switch (lower) {
            case "decimal", "dec" -> "decimal(10,0)";
            default -> lower.matches("decimal\\(\\d+\\)") ? lower.replace(")", ",0)") : lower;
        };
    }

    /** The values as arguments of one function or members of one list, which make their types alike by themselves. */
    List<Expression> dropped(List<Expression> values) {
        var all = new ArrayList<Expression>();
        for (var value : values) {
            all.add(
                    value.isCast() && syntax.isPostgresql() && WITHIN_CALLS.contains(value.value())
                            ? value.part(0)
                            : value);
        }
        return all;
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
        var isPower = operator.equals("^");
        return operation.apply(
                isPower || isImplied(left, right) ? inner(left) : left,
                isPower || isImplied(right, left) ? inner(right) : right);
    }

    private static Expression inner(Expression value) {
        return value.is("::numeric") || value.is("::double precision") ? value.part(0) : value;
    }

    private static boolean isImplied(Expression cast, Expression other) {
        if (other.is(Expression.Kind.NUMBER)) {
            return cast.is("::numeric") && other.value().indexOf('.') >= 0;
        }
        return !other.isLiteral();
    }
}
