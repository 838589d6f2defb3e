package dev.covet.migrations.expression;

import java.util.Map;
import java.util.Set;

/** How tightly the operators of an engine bind; higher numbers bind tighter. */
final class Precedence {

    static final int LOWEST = 0;
    private static final int OR = 10;
    private static final int XOR = 15;
    private static final int AND = 20;
    static final int NOT = 30;
    private static final int IS = 40;
    private static final int COMPARISON = 50;
    private static final int PREDICATE = 60;
    private static final int OTHER = 70;
    private static final int SUM = 80;
    private static final int PRODUCT = 90;
    private static final int POWER = 100;
    private static final int COLLATE = 120;
    static final int UNARY = 130;
    static final int ACCESS = 150;

    private static final Set<String> COMPARISONS = Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=", "<=>");
    private static final Set<String> PREDICATES =
            Set.of("in", "like", "ilike", "similar", "between", "regexp", "rlike", "glob", "match", "member", "sounds");
    private static final Set<String> IS_WORDS = Set.of("is", "isnull", "notnull");
    private static final Map<String, Integer> WORDS = Map.of(
            "or", OR, "xor", XOR, "and", AND, "div", PRODUCT, "mod", PRODUCT, "collate", COLLATE, "at", COLLATE - 5);
    private static final Map<String, Integer> MYSQL_BITS =
            Map.of("|", OTHER, "&", OTHER + 2, "<<", OTHER + 4, ">>", OTHER + 4);

    private final EngineSyntax syntax;

    Precedence(EngineSyntax syntax) {
        this.syntax = syntax;
    }

    /** How tightly a word between operands binds; -1 when it cannot be an operator. */
    int ofWord(String word) {
        if (IS_WORDS.contains(word)) {
            return syntax.isPostgresql() ? IS : COMPARISON;
        }
        if (PREDICATES.contains(word)) {
            return syntax.isSqlite() ? COMPARISON : PREDICATE;
        }
        return WORDS.getOrDefault(word, -1);
    }

    /** How tightly a symbol between operands binds; -1 when it cannot be an operator. */
    int ofSymbol(String symbol) {
        return switch (symbol) {
            case ")", "(", "]", ",", ".", "{", "}", ";", ":", "~", "!" ->
                syntax.isPostgresql() && isSign(symbol) ? OTHER : -1;
            case "+", "-" -> SUM;
            case "*", "/", "%" -> PRODUCT;
            case "::", "[" -> syntax.isPostgresql() ? ACCESS : -1;
            default -> COMPARISONS.contains(symbol) ? ofComparison(symbol) : ofOther(symbol);
        };
    }

    private static boolean isSign(String symbol) {
        return symbol.equals("~") || symbol.equals("!");
    }

    private int ofComparison(String symbol) {
        var isOrder = symbol.startsWith("<") || symbol.startsWith(">");
        return syntax.isSqlite() && isOrder && !symbol.equals("<>") ? PREDICATE : COMPARISON;
    }

    private int ofOther(String symbol) {
        if (syntax.isPostgresql()) {
            return symbol.equals("^") ? POWER : OTHER;
        }
        if (symbol.startsWith("->")) {
            return syntax.isSqlite() ? POWER : ACCESS;
        }
        if (syntax.isSqlite()) {
            return symbol.equals("||") ? POWER : OTHER;
        }
        return switch (symbol) {
            case "||" -> OR;
            case "&&" -> AND;
            case "^" -> POWER;
            default -> MYSQL_BITS.getOrDefault(symbol, -1);
        };
    }
}
