package dev.covet.migrations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Makes the parts of an expression, each in the one form that stands for all that mean the same. */
final class Rules {

    private final EngineSyntax syntax;
    private final Logic logic;
    private final Casts casts;
    private final Functions functions;

    Rules(EngineSyntax syntax, ColumnTypes columns) {
        this.syntax = syntax;
        this.logic = new Logic(syntax);
        this.casts = new Casts(syntax, columns);
        this.functions = new Functions(syntax, logic);
    }

    Expression text(String text) {
        return Expression.text(syntax.isPostgresql() ? PostgresqlTexts.canonical(text) : text);
    }

    Expression number(String number) {
        return Expression.number(Numbers.canonical(number, syntax));
    }

    Expression quotedName(String name) {
        return Expression.name(syntax.foldsQuotedNames() ? name.toLowerCase(Locale.ROOT) : name);
    }

    /** A word that stands for a value, with its precision in parentheses if it has one. */
    Expression constant(String word, List<Expression> arguments) {
        return functions.constant(word, arguments);
    }

    Expression call(String function, List<Expression> arguments) {
        return functions.call(function, casts.dropped(arguments));
    }

    Expression trim(String side, List<Expression> arguments) {
        return functions.trim(side, casts.dropped(arguments));
    }

    Expression soundsLike(Expression left, Expression right) {
        return binary("=", call("soundex", List.of(left)), call("soundex", List.of(right)));
    }

    Expression cast(Expression value, String type) {
        return casts.cast(value, type);
    }

    Expression interval(String text, String fields) {
        return Expression.text(PostgresqlTexts.interval(text + fields));
    }

    /** Bytes with the name of a character set before them, as the text that they are. */
    Expression decoded(Expression bytes) {
        return Bytes.text(bytes.value()).map(Expression::text).orElse(bytes);
    }

    Expression converted(Expression value, String characterSet) {
        if (!characterSet.toLowerCase(Locale.ROOT).startsWith("utf8")) {
            return Expression.of("convert using", value, Expression.word(characterSet.toLowerCase(Locale.ROOT)));
        }
        return value.is(Expression.Kind.BYTES) ? decoded(value) : value;
    }

    Expression negative(Expression value) {
        if (!value.is(Expression.Kind.NUMBER)) {
            return Expression.of("negative", value);
        }
        var number = value.value();
        return Expression.number(number.startsWith("-") ? number.substring(1) : Numbers.negated(number));
    }

    Expression not(Expression value) {
        return logic.not(value);
    }

    Expression unary(String operator, Expression value) {
        return logic.test(operator, value);
    }

    Expression chain(String operator, List<Expression> operands) {
        return logic.chain(operator, operands);
    }

    Expression cases(boolean simple, List<Expression> parts) {
        var all = casts.dropped(parts);
        if (!simple) {
            for (var position = 0; position + 1 < all.size(); position += 2) {
                all.set(position, logic.truth(all.get(position)));
            }
        }
        return Expression.of(simple ? "case of" : "case", all);
    }

    Expression in(Expression left, List<Expression> list) {
        if (left.is("row")) {
            return logic.chain(
                    "or", list.stream().map(one -> binary("=", left, one)).toList());
        }
        if (list.size() == 1) {
            return binary("=", left, list.get(0));
        }
        return logic.membership("in", left, casts.dropped(list));
    }

    Expression between(Expression value, Expression low, Expression high) {
        return chain("and", List.of(binary(">=", value, low), binary("<=", value, high)));
    }

    Expression like(String operator, Expression left, Expression pattern, Expression escape) {
        return operator.equals("similar to")
                ? Expression.of("~", left, Expression.call("similar_to_escape", List.of(pattern, escape)))
                : Expression.of(operator, left, pattern, escape);
    }

    /** A comparison with any or all of a list's members. */
    Expression quantified(String operator, String quantifier, Expression left, Expression list) {
        var isAll = quantifier.equals("all");
        if (list.is("array") && !list.parts().isEmpty()) {
            if (!isAll && operator.equals("=")) {
                return in(left, list.parts());
            }
            if (isAll && (operator.equals("<>") || operator.equals("!="))) {
                return not(in(left, list.parts()));
            }
        }
        return Expression.of(operator + (isAll ? " all" : " any"), left, list);
    }

    Expression binary(String operator, Expression left, Expression right) {
        return switch (operator.toLowerCase(Locale.ROOT)) {
            case "!=", "<>" -> compared("<>", left, right);
            case "==", "=" -> compared("=", left, right);
            case "<", "<=", ">", ">=", "<=>", "is distinct from", "is not distinct from" ->
                compared(operator, left, right);
            case "~~" -> matched(left, right);
            case "!~~" -> not(matched(left, right));
            case "~~*" -> relaxed("ilike", left, right);
            case "!~~*" -> not(relaxed("ilike", left, right));
            case "!~" -> not(relaxed("~", left, right));
            case "!~*" -> not(relaxed("~*", left, right));
            case "similar to" -> Expression.of("~", left, Expression.call("similar_to_escape", List.of(right)));
            case "mod", "%" -> relaxed("%", left, right);
            case "div" -> Expression.of("div", left, right);
            case "xor" -> Expression.of("xor", logic.truth(left), logic.truth(right));
            case "->" -> syntax.isMysqlFamily() ? functions.extracted(left, right) : Expression.of("->", left, right);
            case "->>" ->
                syntax.isMysqlFamily()
                        ? Expression.call("json_unquote", List.of(functions.extracted(left, right)))
                        : Expression.of("->>", left, right);
            default -> relaxed(operator, left, right);
        };
    }

    private Expression matched(Expression left, Expression pattern) {
        return pattern.is("like_escape()")
                ? Expression.of("like", left, pattern.part(0), pattern.part(1))
                : Expression.of("like", left, pattern);
    }

    private Expression compared(String operator, Expression left, Expression right) {
        if (left.is("row")
                && right.is("row")
                && left.parts().size() == right.parts().size()) {
            if (operator.equals("=")) {
                return chain("and", pairs("=", left, right));
            }
            if (operator.equals("<>")) {
                return chain("or", pairs("<>", left, right));
            }
        }
        BiFunction<Expression, Expression, Expression> comparison =
                (one, other) -> logic.comparison(operator, one, other);
        return casts.relaxed(operator, left, right, comparison);
    }

    private List<Expression> pairs(String operator, Expression left, Expression right) {
        var all = new ArrayList<Expression>();
        for (var position = 0; position < left.parts().size(); position++) {
            all.add(binary(operator, left.part(position), right.part(position)));
        }
        return all;
    }

    private Expression relaxed(String operator, Expression left, Expression right) {
        return casts.relaxed(operator, left, right, (one, other) -> Expression.of(operator, one, other));
    }
}
