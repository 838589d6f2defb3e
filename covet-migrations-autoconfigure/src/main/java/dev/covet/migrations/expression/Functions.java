package dev.covet.migrations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that an engine knows under several names, or reports under another one. */
final class Functions {

    private static final Map<String, String> MYSQL_ALIASES = Map.ofEntries(
            Map.entry("lcase", "lower"),
            Map.entry("ucase", "upper"),
            Map.entry("octet_length", "length"),
            Map.entry("character_length", "char_length"),
            Map.entry("ceil", "ceiling"),
            Map.entry("power", "pow"),
            Map.entry("substring", "substr"),
            Map.entry("mid", "substr"),
            Map.entry("position", "locate"),
            Map.entry("now", "current_timestamp"),
            Map.entry("localtime", "current_timestamp"),
            Map.entry("localtimestamp", "current_timestamp"),
            Map.entry("curdate", "current_date"),
            Map.entry("curtime", "current_time"),
            Map.entry("dayofmonth", "day"),
            Map.entry("sha", "sha1"),
            Map.entry("adddate", "date_add"),
            Map.entry("subdate", "date_sub"));
    private static final Map<String, String> POSTGRESQL_ALIASES = Map.of(
            "character_length", "char_length",
            "ceiling", "ceil",
            "pow", "power",
            "now", "current_timestamp",
            "transaction_timestamp", "current_timestamp");
    private static final Map<String, String> SQLITE_ALIASES = Map.of("substring", "substr", "ifnull", "coalesce");
    private static final Set<String> PRESENT =
            Set.of("current_date", "current_time", "current_timestamp", "current_user", "localtime", "localtimestamp");

    private final EngineSyntax syntax;
    private final Logic logic;

    Functions(EngineSyntax syntax, Logic logic) {
        this.syntax = syntax;
        this.logic = logic;
    }

    Expression constant(String word, List<Expression> arguments) {
        if (syntax.isMysqlFamily() && (word.equals("true") || word.equals("false"))) {
            return Expression.number(word.equals("true") ? "1" : "0");
        }
        if (syntax.isSqlite() && (word.equals("true") || word.equals("false"))) {
            return Expression.number(word.equals("true") ? "1" : "0");
        }
        return present(aliases().getOrDefault(word, word), arguments);
    }

    /** A moment's default precision need not be said. */
    private Expression present(String word, List<Expression> arguments) {
        var implied = syntax.isMysqlFamily() ? "0" : "6";
        return arguments.isEmpty() || arguments.get(0).value().equals(implied)
                ? Expression.word(word)
                : Expression.call(word, arguments);
    }

    Expression call(String written, List<Expression> arguments) {
        var function = aliases().getOrDefault(written, written);
        if (PRESENT.contains(function)) {
            return present(function, arguments);
        }
        var count = arguments.size();
        if (syntax.isPostgresql()) {
            return postgresql(function, arguments, count);
        }
        return syntax.isMysqlFamily() ? mysql(function, arguments, count) : Expression.call(function, arguments);
    }

    private Map<String, String> aliases() {
        if (syntax.isPostgresql()) {
            return POSTGRESQL_ALIASES;
        }
        return syntax.isMysqlFamily() ? MYSQL_ALIASES : SQLITE_ALIASES;
    }

    private static Expression postgresql(String function, List<Expression> arguments, int count) {
        if (function.equals("timezone") && count == 2) {
            return Expression.of("at time zone", arguments.get(1), arguments.get(0));
        }
        if (function.equals("mod") && count == 2) {
            return Expression.of("%", arguments);
        }
        return Expression.call(function, arguments);
    }

    private Expression mysql(String function, List<Expression> arguments, int count) {
        return switch (function + count) {
            case "mod2" -> Expression.of("%", arguments);
            case "count1" -> Expression.call("count", List.of(counted(arguments.get(0))));
            case "isnull1" -> Expression.of("is null", arguments);
            case "instr2" -> Expression.call("locate", List.of(arguments.get(1), arguments.get(0)));
            case "round1" -> Expression.call("round", List.of(arguments.get(0), Expression.number("0")));
            case "date1" -> Expression.of("::date", arguments);
            case "time1" -> Expression.of("::time", arguments);
            case "regexp_like2" -> Expression.of("regexp", arguments);
            case "datediff2" -> Expression.of("-", days(arguments.get(0)), days(arguments.get(1)));
            case "date_add2" -> Expression.of("+", arguments.get(0), interval(arguments.get(1)));
            case "date_sub2" -> Expression.of("-", arguments.get(0), interval(arguments.get(1)));
            case "if3" ->
                Expression.call("if", List.of(logic.truth(arguments.get(0)), arguments.get(1), arguments.get(2)));
            case "timestampadd3" -> {
                var unit = Expression.word(arguments.get(0).value());
                yield Expression.of("+", arguments.get(2), Expression.of("interval", arguments.get(1), unit));
            }
            case "timestampdiff3" -> Expression.call(function, withUnit(arguments));
            default -> Expression.call(function, arguments);
        };
    }

    /** All rows are counted by any value that is never NULL. */
    private static Expression counted(Expression value) {
        return value.is(Expression.Kind.NUMBER) ? Expression.word("*") : value;
    }

    private static Expression days(Expression date) {
        return Expression.call("to_days", List.of(date));
    }

    /** ADDDATE takes a plain number of days too. */
    private static Expression interval(Expression amount) {
        return amount.is("interval") ? amount : Expression.of("interval", amount, Expression.word("day"));
    }

    /** A unit looks like a column, but never has quotes. */
    private static List<Expression> withUnit(List<Expression> arguments) {
        var all = new ArrayList<>(arguments);
        all.set(0, Expression.word(all.get(0).value()));
        return all;
    }

    /** What the arrow does between a document and a path. */
    Expression extracted(Expression document, Expression path) {
        return Expression.call("json_extract", List.of(document, path));
    }

    Expression trim(String side, List<Expression> arguments) {
        if (syntax.isMysqlFamily() && arguments.size() == 2) {
            return Expression.of("trim " + side, arguments);
        }
        var function = switch (side) {
            case "leading" -> "ltrim";
            case "trailing" -> "rtrim";
            default -> syntax.isPostgresql() ? "btrim" : "trim";
        };
        return Expression.call(function, arguments);
    }
}
