package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an expression by the precedence of its operators, and hands each part to the rules as soon as it is complete. */
final class ExpressionParser {

    /** Deeper nests are compared by their tokens: nobody writes them, and the stack is not endless. */
    private static final int DEEPEST = 150;

    private static final Set<String> NEGATABLE =
            Set.of("in", "like", "ilike", "between", "regexp", "rlike", "glob", "match", "similar");

    private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all");

    private final EngineSyntax syntax;
    private final Precedence precedence;
    private final TokenReader tokens;
    private final Rules rules;
    private final OperandParser operands;
    private int depth;

    ExpressionParser(EngineSyntax syntax, TokenReader tokens, ColumnTypes columns) {
        this.syntax = syntax;
        this.precedence = new Precedence(syntax);
        this.tokens = tokens;
        this.rules = new Rules(syntax, columns);
        this.operands = new OperandParser(syntax, tokens, this, rules);
    }

    /** @throws Unparsable when it is not understood */
    static Expression parse(EngineSyntax syntax, List<Token> tokens, ColumnTypes columns) {
        var reader = new TokenReader(tokens);
        var expression = new ExpressionParser(syntax, reader, columns).parse(Precedence.LOWEST);
        reader.requireEnd();
        return expression;
    }

    /** The longest expression from here whose operators bind at least as tightly as {@code lowest}. */
    Expression parse(int lowest) {
        if (++depth > DEEPEST) {
            throw new Unparsable("too deep");
        }
        var left = operands.parse();
        for (var power = power(); power >= lowest && power > 0; power = power()) {
            left = continued(left, power);
        }
        depth--;
        return left;
    }

    private int power() {
        var token = tokens.peek();
        if (token.is(Kind.SYMBOL)) {
            return precedence.ofSymbol(token.text());
        }
        if (token.keyword().equals("not") && NEGATABLE.contains(tokens.peek(1).keyword())) {
            return precedence.ofWord(tokens.peek(1).keyword());
        }
        return precedence.ofWord(token.keyword());
    }

    private Expression continued(Expression left, int power) {
        if (tokens.skip("not")) {
            return isQuantifier(tokens.peek(1)) ? likeAny("!", left) : rules.not(predicate(left, power));
        }
        var token = tokens.peek();
        if (token.is(Kind.WORD)) {
            return word(left, power);
        }
        return switch (token.text()) {
            case "::" -> {
                tokens.next();
                yield rules.cast(left, operands.types().afterColons());
            }
            case "[" -> subscript(left);
            case "&&" -> syntax.isMysqlFamily() ? chain(left, power, "and") : binary(left, power);
            case "||" -> syntax.isMysqlFamily() ? chain(left, power, "or") : binary(left, power);
            default -> binary(left, power);
        };
    }

    private Expression word(Expression left, int power) {
        return switch (tokens.peek().keyword()) {
            case "and", "or" -> chain(left, power, tokens.peek().keyword());
            case "is" -> is(left, power);
            case "isnull" -> postfix(left, "is null");
            case "notnull" -> postfix(left, "is not null");
            case "collate" -> {
                tokens.next();
                yield Expression.of("collate", left, operands.name());
            }
            case "at" -> {
                tokens.next();
                tokens.require("time", "zone");
                yield rules.binary("at time zone", left, parse(power + 1));
            }
            case "xor", "div", "mod" -> binary(left, power);
            default -> predicate(left, power);
        };
    }

    private Expression postfix(Expression left, String operator) {
        tokens.next();
        return rules.unary(operator, left);
    }

    private Expression binary(Expression left, int power) {
        var operator = tokens.next().text();
        return isQuantifier(tokens.peek())
                ? quantified(operator, left)
                : rules.binary(operator, left, parse(power + 1));
    }

    private static boolean isQuantifier(Token token) {
        return QUANTIFIERS.contains(token.keyword());
    }

    private Expression quantified(String operator, Expression left) {
        var quantifier = tokens.next().keyword();
        tokens.requireSymbol("(");
        var list = parse(Precedence.LOWEST);
        tokens.requireSymbol(")");
        return rules.quantified(operator, quantifier, left, list);
    }

    /** Patterns of a list have operators that look like others. */
    private Expression likeAny(String negation, Expression left) {
        return switch (tokens.next().keyword()) {
            case "like" -> quantified(negation + "~~", left);
            case "ilike" -> quantified(negation + "~~*", left);
            default -> throw new Unparsable("any");
        };
    }

    /** Many of one kind side by side, read without going deeper with each. */
    private Expression chain(Expression first, int power, String operator) {
        var all = new ArrayList<Expression>();
        all.add(first);
        var written = tokens.peek();
        while (tokens.peek().equals(written) || tokens.peek().keyword().equals(operator)) {
            tokens.next();
            all.add(parse(power + 1));
        }
        return rules.chain(operator, all);
    }

    private Expression is(Expression left, int power) {
        tokens.next();
        var negated = tokens.skip("not");
        var word = tokens.peek().keyword();
        return switch (word) {
            case "null", "unknown", "true", "false" -> {
                tokens.next();
                yield rules.unary((negated ? "is not " : "is ") + word, left);
            }
            case "distinct" -> {
                tokens.next();
                tokens.require("from");
                yield distinct(left, power, !negated);
            }
            default -> {
                if (!syntax.isSqlite()) {
                    throw new Unparsable("is " + word);
                }
                yield distinct(left, power, negated);
            }
        };
    }

    private Expression distinct(Expression left, int power, boolean distinct) {
        return rules.binary(distinct ? "is distinct from" : "is not distinct from", left, parse(power + 1));
    }

    private Expression predicate(Expression left, int power) {
        if (isQuantifier(tokens.peek(1))) {
            return likeAny("", left);
        }
        var word = tokens.next().keyword();
        return switch (word) {
            case "in" -> rules.in(left, list());
            case "between" -> between(left, power);
            case "like", "ilike", "glob", "match" -> like(word, left, power);
            case "similar" -> {
                tokens.require("to");
                yield like("similar to", left, power);
            }
            case "regexp", "rlike" -> rules.binary("regexp", left, parse(power + 1));
            case "member" -> {
                tokens.require("of");
                yield Expression.of("member of", left, parse(power + 1));
            }
            case "sounds" -> {
                tokens.require("like");
                yield rules.soundsLike(left, parse(power + 1));
            }
            default -> throw new Unparsable(word);
        };
    }

    private Expression between(Expression left, int power) {
        var symmetric = tokens.skip("symmetric");
        tokens.skip("asymmetric");
        var low = parse(power + 1);
        tokens.require("and");
        var high = parse(power + 1);
        var between = rules.between(left, low, high);
        return symmetric ? rules.chain("or", List.of(between, rules.between(left, high, low))) : between;
    }

    private Expression like(String operator, Expression left, int power) {
        var pattern = parse(power + 1);
        return tokens.skip("escape")
                ? rules.like(operator, left, pattern, parse(power + 1))
                : rules.binary(operator, left, pattern);
    }

    /** Expressions in parentheses, with commas between them. */
    List<Expression> list() {
        tokens.requireSymbol("(");
        var all = new ArrayList<Expression>();
        if (!tokens.skipSymbol(")")) {
            do {
                all.add(parse(Precedence.LOWEST));
            } while (tokens.skipSymbol(","));
            tokens.requireSymbol(")");
        }
        return all;
    }

    private Expression subscript(Expression left) {
        tokens.next();
        var index = parse(Precedence.LOWEST);
        tokens.requireSymbol("]");
        return Expression.of("[]", left, index);
    }
}
