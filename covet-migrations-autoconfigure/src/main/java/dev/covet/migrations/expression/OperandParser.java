package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands between operators: literals, names, calls, parentheses and operators before their operand. */
final class OperandParser {

    private static final Set<String> CONSTANTS = Set.of(
            "null",
            "true",
            "false",
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user");
    private static final Set<String> REFUSED = Set.of(
            "select",
            "from",
            "where",
            "and",
            "or",
            "is",
            "in",
            "like",
            "between",
            "then",
            "when",
            "else",
            "end",
            "as",
            "values",
            "with",
            "exists",
            "over",
            "filter",
            "distinct",
            "collate",
            "default");
    private static final Set<String> MYSQL_TEMPORAL = Set.of("date", "time", "timestamp");

    private final EngineSyntax syntax;
    private final TokenReader tokens;
    private final ExpressionParser parser;
    private final Rules rules;
    private final TypeNameParser types;
    private final CallParser calls;

    OperandParser(EngineSyntax syntax, TokenReader tokens, ExpressionParser parser, Rules rules) {
        this.syntax = syntax;
        this.tokens = tokens;
        this.parser = parser;
        this.rules = rules;
        this.types = new TypeNameParser(tokens);
        this.calls = new CallParser(tokens, parser, types, rules);
    }

    TypeNameParser types() {
        return types;
    }

    Expression parse() {
        var token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> rules.text(tokens.next().text());
            case BYTES -> Expression.bytes(tokens.next().text());
            case NUMBER -> rules.number(tokens.next().text());
            case NAME -> named();
            case WORD -> word(token);
            case SYMBOL -> symbol(tokens.next().text());
            case END -> throw new Unparsable("nothing");
        };
    }

    private Expression symbol(String symbol) {
        return switch (symbol) {
            case "(" -> parentheses();
            case "{" -> braces();
            case "!" -> syntax.isPostgresql() ? prefixed(symbol) : rules.not(parser.parse(Precedence.UNARY));
            case "-" -> rules.negative(parser.parse(Precedence.UNARY));
            case "+" -> parser.parse(Precedence.UNARY);
            default -> prefixed(symbol);
        };
    }

    private Expression prefixed(String symbol) {
        if (symbol.equals("~") || (syntax.isPostgresql() && symbol.length() <= 3 && !",.;:)]}".contains(symbol))) {
            return Expression.of("prefix " + symbol, parser.parse(syntax.isPostgresql() ? 75 : Precedence.UNARY));
        }
        throw new Unparsable(symbol);
    }

    private Expression parentheses() {
        var first = parser.parse(Precedence.LOWEST);
        if (tokens.skipSymbol(")")) {
            return first;
        }
        var all = new ArrayList<Expression>(List.of(first));
        while (tokens.skipSymbol(",")) {
            all.add(parser.parse(Precedence.LOWEST));
        }
        tokens.requireSymbol(")");
        return Expression.of("row", all);
    }

    /** The escape of ODBC for dates and times, which MySQL and MariaDB take. */
    private Expression braces() {
        tokens.next();
        var value = parse();
        tokens.requireSymbol("}");
        return value;
    }

    private Expression word(Token token) {
        var word = token.keyword();
        if (word.startsWith("_") && syntax.isMysqlFamily() && isValue(tokens.peek(1))) {
            return introduced(word);
        }
        return switch (word) {
            case "not" -> {
                tokens.next();
                yield rules.not(parser.parse(Precedence.NOT));
            }
            case "case" -> cases();
            case "interval" -> interval();
            case "array" -> tokens.peek(1).isSymbol("[") ? array() : named();
            case "binary" -> {
                tokens.next();
                yield rules.cast(parser.parse(Precedence.UNARY), "char charset binary");
            }
            default -> wordOrName(word);
        };
    }

    private Expression wordOrName(String word) {
        var next = tokens.peek(1);
        if (CONSTANTS.contains(word) && !next.isSymbol(".")) {
            tokens.next();
            return rules.constant(word, next.isSymbol("(") ? parser.list() : List.of());
        }
        if (next.is(Kind.TEXT) && (syntax.isPostgresql() || MYSQL_TEMPORAL.contains(word))) {
            tokens.next();
            return rules.cast(rules.text(tokens.next().text()), word);
        }
        if (syntax.isPostgresql() && (word.equals("timestamp") || word.equals("time")) && !next.isSymbol("(")) {
            var type = types.afterColons();
            return rules.cast(rules.text(requireText()), type);
        }
        if (REFUSED.contains(word)) {
            throw new Unparsable(word);
        }
        return named();
    }

    private static boolean isValue(Token token) {
        return token.is(Kind.TEXT) || token.is(Kind.BYTES);
    }

    private String requireText() {
        var token = tokens.next();
        if (!token.is(Kind.TEXT)) {
            throw new Unparsable("no text");
        }
        return token.text();
    }

    /** A value behind the name of its character set. */
    private Expression introduced(String characterSet) {
        tokens.next();
        var value = tokens.next();
        if (value.is(Kind.TEXT)) {
            return rules.text(value.text());
        }
        return characterSet.startsWith("_utf8")
                ? rules.decoded(Expression.bytes(value.text()))
                : Expression.of(characterSet, Expression.bytes(value.text()));
    }

    private Expression cases() {
        tokens.next();
        var parts = new ArrayList<Expression>();
        var simple = !tokens.peek().keyword().equals("when");
        if (simple) {
            parts.add(parser.parse(Precedence.LOWEST));
        }
        while (tokens.skip("when")) {
            parts.add(parser.parse(Precedence.LOWEST));
            tokens.require("then");
            parts.add(parser.parse(Precedence.LOWEST));
        }
        parts.add(tokens.skip("else") ? parser.parse(Precedence.LOWEST) : Expression.NULL);
        tokens.require("end");
        return rules.cases(simple, parts);
    }

    private Expression interval() {
        tokens.next();
        if (syntax.isPostgresql()) {
            if (!tokens.peek().is(Kind.TEXT)) {
                throw new Unparsable("interval");
            }
            var text = tokens.next().text();
            return rules.interval(text, types.intervalFields());
        }
        if (tokens.peek().isSymbol("(")) {
            var arguments = parser.list();
            if (arguments.size() > 1 || !tokens.peek().is(Kind.WORD)) {
                return Expression.call("interval", arguments);
            }
            return Expression.of("interval", arguments.get(0), unit());
        }
        return Expression.of("interval", parser.parse(Precedence.LOWEST), unit());
    }

    private Expression unit() {
        if (!tokens.peek().is(Kind.WORD)) {
            throw new Unparsable("no unit");
        }
        return Expression.word(tokens.next().keyword());
    }

    private Expression array() {
        tokens.next();
        return brackets();
    }

    private Expression brackets() {
        tokens.requireSymbol("[");
        var all = new ArrayList<Expression>();
        if (!tokens.skipSymbol("]")) {
            do {
                all.add(tokens.peek().isSymbol("[") ? brackets() : parser.parse(Precedence.LOWEST));
            } while (tokens.skipSymbol(","));
            tokens.requireSymbol("]");
        }
        return Expression.of("array", all);
    }

    private Expression named() {
        var name = name();
        while (tokens.skipSymbol(".")) {
            // Everything belongs to one table, and engines leave its name out.
            name = name();
        }
        return tokens.peek().isSymbol("(") ? calls.parse(name.value()) : name;
    }

    /** A name as it is meant: in lower case unless quotes keep it. */
    Expression name() {
        var token = tokens.next();
        return switch (token.kind()) {
            case WORD -> Expression.name(token.keyword());
            case NAME -> rules.quotedName(token.text());
            default -> throw new Unparsable("no name");
        };
    }
}
