package dev.covet.migrations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads calls of functions, also of those that standard SQL writes with words instead of commas. */
final class CallParser {

    private static final Set<String> SIDES = Set.of("both", "leading", "trailing");

    private final TokenReader tokens;
    private final ExpressionParser parser;
    private final TypeNameParser types;
    private final Rules rules;

    CallParser(TokenReader tokens, ExpressionParser parser, TypeNameParser types, Rules rules) {
        this.tokens = tokens;
        this.parser = parser;
        this.types = types;
        this.rules = rules;
    }

    Expression parse(String function) {
        tokens.requireSymbol("(");
        var call = switch (function) {
            case "cast" -> cast();
            case "convert" -> convert();
            case "extract" -> extract();
            case "trim" -> trim();
            case "position" -> position();
            case "row" -> Expression.of("row", arguments());
            default -> rules.call(function, arguments());
        };
        tokens.requireSymbol(")");
        return call;
    }

    /** Arguments up to the closing parenthesis; FROM, FOR and PLACING are read as commas. */
    private List<Expression> arguments() {
        var all = new ArrayList<Expression>();
        if (tokens.peek().isSymbol(")")) {
            return all;
        }
        if (tokens.skipSymbol("*")) {
            all.add(Expression.word("*"));
            return all;
        }
        do {
            all.add(argument());
        } while (tokens.skipSymbol(",") || tokens.skip("from") || tokens.skip("for") || tokens.skip("placing"));
        return all;
    }

    private Expression argument() {
        return tokens.skip("distinct")
                ? Expression.of("prefix distinct", parser.parse(Precedence.LOWEST))
                : parser.parse(Precedence.LOWEST);
    }

    private Expression cast() {
        var value = parser.parse(Precedence.LOWEST);
        tokens.require("as");
        return rules.cast(value, types.beforeParenthesis());
    }

    private Expression convert() {
        var value = parser.parse(Precedence.LOWEST);
        if (tokens.skip("using")) {
            var characterSet = tokens.next().text();
            return rules.converted(value, characterSet);
        }
        tokens.requireSymbol(",");
        return rules.cast(value, types.beforeParenthesis());
    }

    private Expression extract() {
        var field = tokens.next().text();
        tokens.require("from");
        return Expression.of(
                "extract", Expression.word(field.toLowerCase(Locale.ROOT)), parser.parse(Precedence.LOWEST));
    }

    private Expression trim() {
        var side = SIDES.contains(tokens.peek().keyword()) ? tokens.next().keyword() : "both";
        if (tokens.skip("from")) {
            return rules.trim(side, List.of(parser.parse(Precedence.LOWEST)));
        }
        var first = parser.parse(Precedence.LOWEST);
        if (tokens.skip("from")) {
            return rules.trim(side, List.of(parser.parse(Precedence.LOWEST), first));
        }
        var all = new ArrayList<>(List.of(first));
        while (tokens.skipSymbol(",")) {
            all.add(parser.parse(Precedence.LOWEST));
        }
        return rules.trim(side, all);
    }

    private Expression position() {
        // The word IN separates the arguments here.
        var part = parser.parse(Precedence.UNARY);
        if (!tokens.skipSymbol(",")) {
            tokens.require("in");
        }
        return rules.call("position", List.of(part, parser.parse(Precedence.LOWEST)));
    }
}
