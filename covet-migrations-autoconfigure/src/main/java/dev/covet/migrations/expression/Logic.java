package dev.covet.migrations.expression;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from the laws of logic with three values, which engines use to rewrite what they are given. */
final class Logic {

    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            entry("=", "<>"),
            entry("<>", "="),
            entry("<", ">="),
            entry(">=", "<"),
            entry(">", "<="),
            entry("<=", ">"),
            entry("in", "not in"),
            entry("not in", "in"),
            entry("like", "not like"),
            entry("not like", "like"),
            entry("ilike", "not ilike"),
            entry("not ilike", "ilike"),
            entry("~", "!~"),
            entry("!~", "~"),
            entry("~*", "!~*"),
            entry("!~*", "~*"),
            entry("regexp", "not regexp"),
            entry("not regexp", "regexp"),
            entry("glob", "not glob"),
            entry("not glob", "glob"),
            entry("is null", "is not null"),
            entry("is not null", "is null"),
            entry("is true", "is not true"),
            entry("is not true", "is true"),
            entry("is false", "is not false"),
            entry("is not false", "is false"),
            entry("is distinct from", "is not distinct from"),
            entry("is not distinct from", "is distinct from"));
    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=", "<=>", "<=>");

    private final EngineSyntax syntax;
    private final Printer printer;
    private final Comparator<Expression> order;

    Logic(EngineSyntax syntax) {
        this.syntax = syntax;
        this.printer = new Printer(syntax);
        this.order =
                Comparator.<Expression, BigDecimal>comparing(Logic::magnitude).thenComparing(printer::print);
    }

    /** Numbers come by their size, before all else. */
    private static BigDecimal magnitude(Expression value) {
        return value.is(Expression.Kind.NUMBER) ? Numbers.value(value.value()) : Numbers.BEYOND;
    }

    /** Where only truth matters, {@code x} and {@code x <> 0} are the same on engines whose truth is a number. */
    Expression truth(Expression value) {
        return syntax.isMysqlFamily() && value.is("<>") && value.part(1).equals(Expression.number("0"))
                ? value.part(0)
                : value;
    }

    Expression not(Expression value) {
        if (value.is("and") || value.is("or")) {
            return chain(
                    value.is("and") ? "or" : "and",
                    value.parts().stream().map(this::not).toList());
        }
        var opposite = value.is(Expression.Kind.COMPOUND) ? OPPOSITES.get(value.value()) : null;
        if (opposite != null) {
            return isTestOfRow(value) ? Expression.of("not", value) : Expression.of(opposite, value.parts());
        }
        if (value.is("not")) {
            return value.part(0);
        }
        if (value.isWord("true") || value.isWord("false")) {
            return Expression.word(value.isWord("true") ? "false" : "true");
        }
        return syntax.isMysqlFamily()
                ? Expression.of("=", truth(value), Expression.number("0"))
                : Expression.of("not", value);
    }

    /** A row is NULL when all of it is, and not NULL when none of it is. */
    private static boolean isTestOfRow(Expression value) {
        return value.value().endsWith("null") && value.part(0).is("row");
    }

    /** Whether a value is something: NULL, true or false. */
    Expression test(String operator, Expression value) {
        var known = operator.replace("unknown", "null");
        return Expression.of(known, known.endsWith("null") ? value : truth(value));
    }

    Expression comparison(String operator, Expression left, Expression right) {
        if (left.isLiteral() && !right.isLiteral() && MIRRORED.containsKey(operator)) {
            return comparison(MIRRORED.get(operator), right, left);
        }
        if (syntax.isPostgresql() && (right.isWord("true") || right.isWord("false"))) {
            var same = operator.equals("=") == right.isWord("true");
            if (operator.equals("=") || operator.equals("<>")) {
                return same ? left : not(left);
            }
        }
        return Expression.of(operator, left, right);
    }

    /** A value and the members of a list, in which order and repetition do not matter. */
    Expression membership(String operator, Expression left, List<Expression> members) {
        var distinct = distinct(members);
        if (distinct.size() == 1) {
            return Expression.of(operator.equals("in") ? "=" : "<>", left, distinct.get(0));
        }
        distinct.sort(order);
        distinct.add(0, left);
        return Expression.of(operator, distinct);
    }

    Expression chain(String operator, List<Expression> operands) {
        var flat = new ArrayList<Expression>();
        for (var operand : operands) {
            var truth = truth(operand);
            if (truth.is(operator)) {
                flat.addAll(truth.parts());
            } else {
                flat.add(truth);
            }
        }
        var all = distinct(folded(operator, flat));
        all.sort(order);
        return all.size() == 1 ? all.get(0) : Expression.of(operator, all);
    }

    private List<Expression> distinct(List<Expression> all) {
        var byText = new LinkedHashMap<String, Expression>();
        all.forEach(one -> byText.putIfAbsent(printer.print(one), one));
        return new ArrayList<>(byText.values());
    }

    private record Membership(Expression value, List<Expression> members) {}

    /** Equalities of one value become one list: {@code a = 1 or a = 2} is {@code a in (1, 2)}. */
    private List<Expression> folded(String operator, List<Expression> operands) {
        var single = operator.equals("or") ? "=" : "<>";
        var list = operator.equals("or") ? "in" : "not in";
        var lists = new LinkedHashMap<String, Membership>();
        var result = new ArrayList<Expression>();
        for (var operand : operands) {
            if (operand.is(single) || operand.is(list)) {
                var value = operand.part(0);
                lists.computeIfAbsent(printer.print(value), text -> new Membership(value, new ArrayList<>()))
                        .members()
                        .addAll(operand.parts().subList(1, operand.parts().size()));
            } else {
                result.add(operand);
            }
        }
        lists.values().forEach(one -> result.add(membership(list, one.value(), one.members())));
        return result;
    }
}
