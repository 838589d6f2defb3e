package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.Set;

/** Reads the names of types, which are words, numbers in parentheses, and words again. */
final class TypeNameParser {

    private static final Set<String> FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private final TokenReader tokens;

    TypeNameParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** The name of a type of PostgreSQL, as it follows two colons. */
    String afterColons() {
        var name = new StringBuilder(word());
        while (tokens.skipSymbol(".")) {
            name.setLength(0);
            name.append(word());
        }
        switch (name.toString()) {
            case "double" -> add(name, "precision");
            case "character", "char", "bit", "national" -> add(name, "varying");
            case "interval" -> name.append(intervalFields());
            default -> {}
        }
        name.append(arguments());
        if (name.indexOf("time") == 0) {
            name.append(zone());
        }
        while (tokens.skipSymbol("[")) {
            if (tokens.peek().is(Kind.NUMBER)) {
                tokens.next();
            }
            tokens.requireSymbol("]");
            name.append("[]");
        }
        return name.toString();
    }

    private String word() {
        var token = tokens.next();
        if (!token.is(Kind.WORD) && !token.is(Kind.NAME)) {
            throw new Unparsable("no type");
        }
        return token.is(Kind.WORD) ? token.keyword() : token.text();
    }

    private void add(StringBuilder name, String word) {
        if (tokens.skip(word)) {
            name.append(' ').append(word);
        }
    }

    private String zone() {
        for (var preposition : new String[] {"with", "without"}) {
            if (tokens.skip(preposition)) {
                tokens.require("time", "zone");
                return " " + preposition + " time zone";
            }
        }
        return "";
    }

    /** The words behind {@code interval}, each with a blank before it. */
    String intervalFields() {
        var fields = new StringBuilder();
        while (FIELDS.contains(tokens.peek().keyword())) {
            fields.append(' ').append(tokens.next().keyword());
        }
        return fields.toString();
    }

    private String arguments() {
        if (!tokens.skipSymbol("(")) {
            return "";
        }
        var arguments = new StringBuilder("(");
        while (!tokens.peek().isSymbol(")")) {
            if (tokens.peek().is(Kind.END)) {
                throw new Unparsable("type");
            }
            arguments.append(tokens.next().text());
        }
        tokens.next();
        return arguments.append(')').toString();
    }

    /** The type that ends with a closing parenthesis, which stays. */
    String beforeParenthesis() {
        var name = new StringBuilder();
        while (!tokens.peek().isSymbol(")")) {
            var token = tokens.peek();
            if (token.isSymbol("(")) {
                name.append(arguments());
            } else if (token.isSymbol("[")) {
                tokens.next();
                tokens.requireSymbol("]");
                name.append("[]");
            } else {
                name.append(name.length() == 0 ? "" : " ").append(word());
            }
        }
        return name.toString();
    }
}
